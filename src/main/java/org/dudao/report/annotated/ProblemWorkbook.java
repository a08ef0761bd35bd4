package org.dudao.report.annotated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * The submitter's own workbook with its problems of form: each cell in light red with a comment that says what to type, empty cells that
 * verdicts wait for in light blue, and in front the sheet 问题清单 with a link to each. For a clerk, who corrects it there and sends it again.
 */
public final class ProblemWorkbook {
    private ProblemWorkbook() {}

    /**
     * Annotates a workbook.
     *
     * @param own the submitter's workbook, which is modified
     * @param problems those that are kept
     * @param total the number of all
     * @param sound what could be judged without the cells that could not be read; null if nothing could
     * @return the file's bytes, identical in every run
     */
    public static byte[] of(
            XSSFWorkbook own, List<InputProblem> problems, int total, @Nullable Assessment sound, Language language)
            throws IOException {
        CellMarks marks = AnnotatedWorkbook.cleared(own);
        List<Spotted> ordered = problems.stream()
                .map(problem -> new Spotted(problem, CellLocation.of(problem.place(), own)))
                .sorted(Comparator.comparing((Spotted one) -> one.sheet(own))
                        .thenComparing(Spotted::row)
                        .thenComparing(Spotted::column))
                .toList();
        if (sound != null) {
            AnnotatedWorkbook.markBlanks(own, sound.blanks(), marks);
        }
        mark(own, ordered, marks, language);
        ProblemSheet.write(own, ordered, total, sound, language);
        return AnnotatedWorkbook.written(own);
    }

    /**
     * A problem with its cell.
     *
     * @param spot null if the workbook has no such place
     */
    record Spotted(InputProblem problem, @Nullable CellLocation spot) {
        /** The number of its sheet; what has no sheet comes first. */
        int sheet(XSSFWorkbook own) {
            return spot == null ? -1 : own.getSheetIndex(spot.sheet());
        }

        int row() {
            return spot == null || spot.cell() == null ? -1 : spot.cell().getRow();
        }

        int column() {
            return spot == null || spot.cell() == null ? -1 : spot.cell().getColumn();
        }
    }

    private static void mark(XSSFWorkbook own, List<Spotted> problems, CellMarks marks, Language language) {
        Map<String, Map<CellAddress, List<String>>> bySheet = new LinkedHashMap<>();
        for (int i = 0; i < problems.size(); i++) {
            CellLocation spot = problems.get(i).spot();
            if (spot != null && spot.cell() != null) {
                bySheet.computeIfAbsent(spot.sheet().getSheetName(), sheet -> new LinkedHashMap<>())
                        .computeIfAbsent(spot.cell(), cell -> new ArrayList<>())
                        .add(comment(i + 1, problems.get(i).problem(), language));
            }
        }
        bySheet.forEach((sheet, cells) -> cells.forEach((cell, texts) ->
                marks.mark(new CellLocation(own.getSheet(sheet), cell), CellMarks.RED, String.join("\n\n", texts))));
    }

    private static String comment(int number, InputProblem problem, Language language) {
        String suggestion =
                problem.suggestion().isEmpty() ? "" : language.pick("\n建议填：", "\nSuggested: ") + problem.suggestion();
        return language.pick("第" + number + "处　", "No. " + number + "  ")
                + language.pick(problem.message())
                + language.pick("\n应为：", "\nExpected: ")
                + language.pick(problem.expected())
                + suggestion
                + language.pick("\n办法：", "\nRemedy: ")
                + language.pick(problem.correction());
    }
}
