package org.dudao.report.annotated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.submission.Reading;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Note;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook to be corrected: those that can be meant in one way only, and those that a person decided on. */
public final class Corrections {
    /** A person took the suggestion. */
    public static final BilingualText CONFIRMED = new BilingualText("建议，经人确认", "suggested, confirmed by a person");

    /** A person typed the value. */
    public static final BilingualText TYPED = new BilingualText("由人输入", "typed by a person");

    private static final BilingualText CLEAR = new BilingualText("只有一种意思，自动改正", "can be meant in one way only");

    static final BilingualText COMPUTED = new BilingualText("公式没有存下结果，已算出", "the formula's result was computed");

    private Corrections() {}

    /** What a person decides on a problem. */
    @FunctionalInterface
    public interface Decision {
        /** The change of the problem's cell; null to leave it. */
        MendedWorkbook.@Nullable Change change(InputProblem problem) throws IOException;
    }

    /**
     * The cells to be changed, in the order of reading; each once.
     *
     * @param own the workbook that was read
     * @param decision asked of each problem; a formula whose result was not stored is computed where it decides nothing
     */
    public static List<MendedWorkbook.Change> of(Reading reading, XSSFWorkbook own, Decision decision)
            throws IOException {
        Map<String, MendedWorkbook.Change> changes = new LinkedHashMap<>();
        for (Note note : reading.notes()) {
            if (note.value() != null && note.place().contains("!")) {
                changes.put(note.place(), new MendedWorkbook.Change(note.place(), note.found(), note.value(), CLEAR));
            }
        }
        for (InputProblem problem : reading.problems()) {
            MendedWorkbook.Change decided = decision.change(problem);
            MendedWorkbook.Change change = decided == null && isUncomputed(problem) ? computed(problem, own) : decided;
            if (change != null) {
                changes.put(change.place(), change);
            }
        }
        return new ArrayList<>(changes.values());
    }

    private static boolean isUncomputed(InputProblem problem) {
        return problem.code().equals("cell-error") && problem.found().startsWith("=");
    }

    private static MendedWorkbook.@Nullable Change computed(InputProblem problem, XSSFWorkbook own) {
        String value = MendedWorkbook.computed(own, problem.place());
        return value == null ? null : new MendedWorkbook.Change(problem.place(), problem.found(), value, COMPUTED);
    }
}
