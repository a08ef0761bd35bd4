package org.dudao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.annotated.MendedWorkbook;
import org.dudao.submission.Reading;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Note;
import org.jspecify.annotations.Nullable;

/** Asks a person about each suggestion; what can be meant in one way only is not asked. */
final class MendDialog {
    private static final int WIDTH = 80;
    private static final BilingualText CLEAR = new BilingualText("只有一种意思，自动改正", "can be meant in one way only");
    private static final BilingualText CONFIRMED = new BilingualText("建议，经人确认", "suggested, confirmed by a person");
    private static final BilingualText TAKEN =
            new BilingualText("建议，未逐处确认（--yes）", "suggested, not confirmed one by one (--yes)");
    private static final BilingualText TYPED = new BilingualText("由人输入", "typed by a person");
    private static final BilingualText COMPUTED =
            new BilingualText("公式没有存下结果，已算出", "the formula's result was computed");

    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean takesAll;
    private final Language language;
    private boolean isOver;

    /**
     * A dialogue.
     *
     * @param in the answers, a line each; its end answers no to all that follow
     * @param takesAll whether every suggestion is taken without a question
     */
    MendDialog(BufferedReader in, PrintWriter out, boolean takesAll, Language language) {
        this.in = in;
        this.out = out;
        this.takesAll = takesAll;
        this.language = language;
    }

    /** The cells to be changed, in the order of reading; each once. */
    List<MendedWorkbook.Change> changes(Reading reading, XSSFWorkbook own) throws IOException {
        Map<String, MendedWorkbook.Change> changes = new LinkedHashMap<>();
        for (Note note : reading.notes()) {
            if (note.value() != null && note.place().contains("!")) {
                changes.put(note.place(), new MendedWorkbook.Change(note.place(), note.found(), note.value(), CLEAR));
            }
        }
        for (InputProblem problem : reading.problems()) {
            MendedWorkbook.Change change = change(problem, own);
            if (change != null) {
                changes.put(change.place(), change);
            }
        }
        return new ArrayList<>(changes.values());
    }

    private MendedWorkbook.@Nullable Change change(InputProblem problem, XSSFWorkbook own) throws IOException {
        if (problem.code().equals("cell-error") && problem.found().startsWith("=")) {
            String computed = MendedWorkbook.computed(own, problem.place());
            return computed == null
                    ? null
                    : new MendedWorkbook.Change(problem.place(), problem.found(), computed, COMPUTED);
        } else if (problem.suggestion().isEmpty()) {
            return null;
        } else if (takesAll) {
            return new MendedWorkbook.Change(problem.place(), problem.found(), problem.suggestion(), TAKEN);
        }
        return asked(problem);
    }

    private MendedWorkbook.@Nullable Change asked(InputProblem problem) throws IOException {
        String subject = problem.subject().isEmpty() ? "" : "  " + problem.subject();
        out.println();
        out.println(TerminalWidth.wrap(problem.place() + subject, WIDTH, "  "));
        out.println(TerminalWidth.wrap(language.pick("  填的是  ", "  found    ") + problem.found(), WIDTH, "          "));
        out.println(TerminalWidth.wrap(
                language.pick("  建议填  ", "  suggest  ") + problem.suggestion(), WIDTH, "          "));
        out.print(language.pick(
                "  采用？回车或 y 采用，n 不改，也可直接输入应填的值：", "  Take it? Enter or y; n to leave it; or type the value: "));
        out.flush();
        String answer = isOver ? null : in.readLine();
        if (answer == null) {
            isOver = true;
            out.println();
            return null;
        }
        String said = answer.strip();
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "", "y", "yes", "是" ->
                new MendedWorkbook.Change(problem.place(), problem.found(), problem.suggestion(), CONFIRMED);
            case "n", "no", "否" -> null;
            default -> new MendedWorkbook.Change(problem.place(), problem.found(), said, TYPED);
        };
    }
}
