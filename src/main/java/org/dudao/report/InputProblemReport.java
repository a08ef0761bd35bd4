package org.dudao.report;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * Prints the input problems of a file: message, location, found and expected values, correction.
 *
 * <p>Those who filled in a workbook look for the school first, those who wrote JSON for the location.
 */
public final class InputProblemReport {
    private static final int FIRST = 10;

    private InputProblemReport() {}

    /**
     * The problems, formatted for a terminal.
     *
     * @param total the number of all problems, including those not in the list
     */
    public static String of(String file, List<InputProblem> problems, int total, Language language) {
        return of(file, problems, total, problems.size(), language);
    }

    /** The first problems, for those who find all of them in a workbook. */
    public static String first(String file, List<InputProblem> problems, int total, Language language) {
        return of(file, problems, total, FIRST, language);
    }

    private static String of(String file, List<InputProblem> all, int total, int most, Language language) {
        List<InputProblem> problems = all.subList(0, Math.min(most, all.size()));
        StringBuilder text = new StringBuilder(language.pick("无法评估 ", "")
                + Texts.printable(file)
                + language.pick("：填报形式有 " + total + " 处问题。\n", " cannot be assessed: " + total + " input problem(s)."));
        boolean cells = problems.stream().anyMatch(p -> p.place().contains("!"));
        for (InputProblem problem : problems) {
            if (cells) {
                String subject = problem.subject().isEmpty() ? "" : problem.subject() + language.pick("：", ": ");
                text.append('\n')
                        .append(TerminalWidth.wrap(subject + language.pick(problem.message()), 80, ""))
                        .append('\n');
                row(text, language.pick("位置", "place   "), problem.place());
            } else {
                text.append('\n').append(Texts.printable(problem.place())).append('\n');
                row(text, language.pick("问题", "problem "), language.pick(problem.message()));
            }
            if (!problem.found().isEmpty()) {
                row(text, language.pick("填的是", "found   "), problem.found());
            }
            row(text, language.pick("应为", "expected"), language.pick(problem.expected()));
            if (!problem.suggestion().isEmpty()) {
                row(text, language.pick("建议填", "suggest "), problem.suggestion());
            }
            row(text, language.pick("办法", "remedy  "), language.pick(problem.correction()));
        }
        if (total > problems.size()) {
            text.append(language.pick(
                    "\n以上是前 " + problems.size() + " 处，共 " + total + " 处。\n",
                    "\nThese are the first " + problems.size() + " of " + total + ".\n"));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String label, String words) {
        String shown = Texts.printable(words);
        String lead = "  " + TerminalWidth.pad(label, 8) + " ";
        text.append(TerminalWidth.wrap(lead + shown, 80, " ".repeat(TerminalWidth.width(lead))))
                .append('\n');
    }
}
