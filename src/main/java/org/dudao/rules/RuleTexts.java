package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.standards.RuleBaseError;

/** Searches the texts of rule files for forbidden constructs. */
final class RuleTexts {
    private RuleTexts() {}

    /**
     * Rejects texts.
     *
     * @param drl the texts, by path
     * @param suspect the pattern to check
     * @param problem the problem with a match; null if there is none
     * @throws RuleBaseError naming file and line of every problem
     */
    static void refuse(Map<String, String> drl, Pattern suspect, Function<MatchResult, String> problem) {
        List<String> problems = new ArrayList<>();
        drl.forEach((path, text) -> {
            Matcher found = suspect.matcher(text);
            while (found.find()) {
                String wrong = problem.apply(found);
                if (wrong != null) {
                    long line = text.substring(0, found.start()).lines().count();
                    problems.add(path + ":" + line + ": " + wrong);
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new RuleBaseError(problems);
        }
    }
}
