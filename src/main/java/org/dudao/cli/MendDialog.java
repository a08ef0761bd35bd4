package org.dudao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.annotated.Corrections;
import org.dudao.report.annotated.MendedWorkbook;
import org.dudao.submission.Reading;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/** Asks a person about each suggestion; what can be meant in one way only is not asked. */
final class MendDialog {
    private static final int WIDTH = 80;
    private static final BilingualText TAKEN =
            new BilingualText("建议，未逐处确认（--yes）", "suggested, not confirmed one by one (--yes)");

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
        return Corrections.of(reading, own, this::decided);
    }

    private MendedWorkbook.@Nullable Change decided(InputProblem problem) throws IOException {
        if (problem.suggestion().isEmpty()) {
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
                new MendedWorkbook.Change(
                        problem.place(), problem.found(), problem.suggestion(), Corrections.CONFIRMED);
            case "n", "no", "否" -> null;
            default -> new MendedWorkbook.Change(problem.place(), problem.found(), said, Corrections.TYPED);
        };
    }
}
