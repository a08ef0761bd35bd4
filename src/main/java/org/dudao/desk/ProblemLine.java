package org.dudao.desk;

import java.util.List;
import java.util.stream.IntStream;
import org.dudao.report.Language;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * A problem of form as the page shows it.
 *
 * @param number in the order of reading, from 0
 * @param place sheet and cell, or a JSON pointer
 * @param subject the row's name in the file; empty if the place names it
 * @param message what is wrong
 * @param found what stands there
 * @param expected what is to stand there
 * @param correction what to do
 * @param suggestion what is probably meant; empty if nobody can say
 * @param mendable whether it can be corrected on the page
 */
public record ProblemLine(
        int number,
        String place,
        String subject,
        String message,
        String found,
        String expected,
        String correction,
        String suggestion,
        boolean mendable) {
    /**
     * All problems.
     *
     * @param isMarked whether the workbook could be written back
     */
    static List<ProblemLine> all(List<InputProblem> problems, boolean isMarked, Language language) {
        return IntStream.range(0, problems.size())
                .mapToObj(number -> of(number, problems.get(number), isMarked, language))
                .toList();
    }

    private static ProblemLine of(int number, InputProblem problem, boolean isMarked, Language language) {
        return new ProblemLine(
                number,
                Texts.printable(problem.place()),
                Texts.printable(problem.subject()),
                Texts.printable(language.pick(problem.message())),
                Texts.printable(problem.found()),
                Texts.printable(language.pick(problem.expected())),
                Texts.printable(language.pick(problem.correction())),
                Texts.printable(problem.suggestion()),
                isMarked && Mending.isMendable(problem));
    }
}
