package org.dudao.report.annotated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Blank;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.UnrequestedChanges;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.DutyWording;
import org.dudao.report.FollowUpText;
import org.dudao.report.Language;
import org.dudao.report.ProperNames;
import org.dudao.report.Traditional;

/**
 * The submitter's own workbook with annotations: cells that are evidence of a violation in light red, of a query in light yellow, each with
 * a comment; empty cells that verdicts wait for in light blue; two sheets in front, with the findings and links to their cells, and with unrequested changes since an earlier check.
 * Everything else is unchanged, including the styles of marked cells. Of a submission that is no workbook only the sheets in front are
 * written.
 */
public final class AnnotatedWorkbook {
    /** The name of the document's file. */
    public static final String FILE = "annotated.xlsx";

    /** Maximum number of findings in one comment; the list contains all. */
    private static final int MOST_IN_COMMENT = 6;

    private AnnotatedWorkbook() {}

    /**
     * Annotates a workbook.
     *
     * @param own the submitter's workbook, which is modified
     * @param changes null if there is no earlier assessment
     * @return the file's bytes, identical in every run
     */
    public static byte[] of(XSSFWorkbook own, Assessment assessment, UnrequestedChanges changes, Language language)
            throws IOException {
        CellMarks marks = cleared(own);
        List<Finding> findings = FindingSheet.inOrder(assessment);
        Language naming = ProperNames.in(assessment, language);
        markBlanks(own, assessment.blanks(), marks);
        mark(own, findings, marks, new FollowUpText(assessment, naming), naming);
        FindingSheet.write(own, assessment, findings, naming);
        if (changes != null) {
            ChangeSheet.write(own, changes, assessment, naming);
        }
        return written(own);
    }

    /** The marks of a workbook, without those and without the sheets of an earlier check. */
    static CellMarks cleared(XSSFWorkbook own) {
        CellMarks marks = new CellMarks(own);
        marks.clear();
        List<String> names = List.of(FindingSheet.NAME, ChangeSheet.NAME, MendedWorkbook.SHEET);
        ListSheet.removeEarlier(own, names);
        ListSheet.removeEarlier(own, names.stream().map(Traditional::of).toList());
        return marks;
    }

    /** The file's bytes, identical in every run, opened at the first sheet. */
    static byte[] written(XSSFWorkbook own) throws IOException {
        ListSheet.showFirst(own);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        own.write(bytes);
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** Marks the empty cells that verdicts wait for. */
    static void markBlanks(XSSFWorkbook own, List<Blank> blanks, CellMarks marks) {
        for (Blank blank : blanks) {
            CellLocation spot = CellLocation.of(blank.place(), own);
            if (spot != null && spot.cell() != null) {
                marks.markBlank(spot);
            }
        }
    }

    private record Numbered(int number, Finding finding) {}

    private static void mark(
            XSSFWorkbook own, List<Finding> findings, CellMarks marks, FollowUpText followed, Language language) {
        Map<String, Map<CellAddress, Map<Integer, Numbered>>> bySheet = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            for (Evidence evidence : findings.get(i).evidence()) {
                CellLocation spot = CellLocation.of(evidence.place(), own);
                if (spot != null && spot.cell() != null) {
                    bySheet.computeIfAbsent(spot.sheet().getSheetName(), s -> new LinkedHashMap<>())
                            .computeIfAbsent(spot.cell(), c -> new LinkedHashMap<>())
                            .put(i, new Numbered(i + 1, findings.get(i)));
                }
            }
        }
        bySheet.forEach((sheet, cells) -> cells.forEach((cell, numbered) -> {
            List<Numbered> here = List.copyOf(numbered.values());
            boolean violated = here.stream().anyMatch(n -> n.finding().outcome() == Outcome.VIOLATION);
            marks.mark(
                    new CellLocation(own.getSheet(sheet), cell),
                    violated ? CellMarks.RED : CellMarks.YELLOW,
                    comment(here, followed, language));
        }));
    }

    private static String comment(List<Numbered> here, FollowUpText followed, Language language) {
        String text = here.stream()
                .limit(MOST_IN_COMMENT)
                .map(n -> comment(n, followed, language))
                .collect(Collectors.joining("\n\n"));
        int more = here.size() - MOST_IN_COMMENT;
        return more <= 0
                ? text
                : text
                        + language.pick(
                                "\n\n另有" + more + "项，见“" + FindingSheet.NAME + "”。",
                                "\n\nand " + more + " more, see " + FindingSheet.NAME + ".");
    }

    private static String comment(Numbered one, FollowUpText followed, Language language) {
        Finding f = one.finding();
        return language.pick("第" + one.number() + "项　", "No. " + one.number() + "  ")
                + FindingSheet.severity(f, language) + language.pick("·", ", ")
                + FindingSheet.outcome(f, followed, language)
                + "\n" + language.pick("问题：", "Problem: ") + language.pick(f.problem()) + language.pick("。", ".")
                + "\n" + language.pick("整改：", "Remedy: ") + DutyWording.action(f, language)
                + "\n"
                + language.pick("责任单位：", "Responsible: ")
                + FindingSheet.responsible(f, language)
                + language.pick("　完成时限：", "  Due: ")
                + f.duties().get(0).lastDay();
    }
}
