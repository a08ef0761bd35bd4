package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dudao.rulebase.TextMutants;
import org.dudao.rules.TextRules;
import org.dudao.standards.RuleBaseError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every change that weakens a rule of {@code rules/narrative/} changes an example of its page. */
@Tag("full")
class VerdictMutationTest {
    /** Changes that change nothing, by page and change, each with the reason. */
    private static final Map<String, String> EQUIVALENT = Map.of(
            "violates | narrative: a number that breaks a limit violates the standard | without `limit.percent() == $percent`",
            "a number is tied only to what has its unit, so that a rate is compared with a rate");

    @Test
    void everyChangeOfARuleFailsAnExample() throws IOException {
        List<String> survived = Collections.synchronizedList(new ArrayList<>());
        for (VerdictPage page : VerdictPage.all()) {
            TextMutants.of(page.drl()).parallelStream()
                    .filter(mutant -> !isNoticed(page, mutant))
                    .forEach(mutant -> survived.add(page.name() + " | " + mutant.name()));
        }
        assertThat(survived.stream().filter(name -> !EQUIVALENT.containsKey(name)))
                .as("No example notices these changes. Add one to the page.")
                .isEmpty();
    }

    private static boolean isNoticed(VerdictPage page, TextMutants.Mutant mutant) {
        TextRules rules;
        try {
            rules = TextRules.compile(Map.of(page.name() + ".drl", mutant.text()));
        } catch (RuleBaseError e) {
            return true; // no rule without it
        }
        return page.examples().stream()
                .anyMatch(one -> !one.numbers(page.verdict(), rules).equals(one.expect()));
    }
}
