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
    private InputProblemReport() {}

    /**
     * The problems, formatted for a terminal.
     *
     * @param total the number of all problems, including those not in the list
     */
    public static String of(String file, List<InputProblem> problems, int total, Language language) {
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
