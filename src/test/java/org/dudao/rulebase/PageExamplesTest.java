package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Covers;
import org.dudao.standards.Page;
import org.dudao.standards.StandardKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page's examples are its tests, and every need is shown to be necessary. */
class PageExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItsPageSays() {
        return Rules.pages().stream().flatMap(page -> examples(page, Rules.base(page)));
    }

    private static Stream<DynamicTest> examples(Page page, RuleBase base) {
        Trial trial = new Trial(page.standard(), base);
        return page.examples().stream()
                .map(e -> dynamicTest(page.standard().id() + ": " + e.name(), () -> assertThat(trial.difference(e))
                        .as("%s, example \"%s\"", page.path(), e.name())
                        .isNull()));
    }

    @TestFactory
    Stream<DynamicTest> withoutWhatItNeedsAStandardIsNotAssessedOrKnownAnyway() {
        return Rules.pages().stream().flatMap(page -> page.standard().needs().stream()
                .map(need -> dynamicTest(page.standard().id() + " without " + need, () -> blanked(page, need))));
    }

    private static void blanked(Page page, String need) {
        Trial trial = new Trial(page.standard(), Rules.base(page));
        List<Outcome> outcomes = page.examples().stream()
                .filter(e -> e.expect().equals("COMPLIANT"))
                .map(e -> {
                    ObjectNode json = Given.blank(Given.json(e), need);
                    Verdict verdict = trial.on(json, Given.asOf(e), e.subject()).verdict();
                    if (verdict.outcome() == Outcome.NOT_ASSESSED) {
                        assertThat(verdict.missing())
                                .as("what is missing in \"%s\" without %s", e.name(), need)
                                .isNotEmpty();
                    }
                    return verdict.outcome();
                })
                .toList();
        assertThat(outcomes)
                .as(
                        "%s needs %s: some example that complies must not be assessed without it. Add one.",
                        page.path(), need)
                .contains(Outcome.NOT_ASSESSED)
                .doesNotContain(Outcome.VIOLATION, Outcome.QUERY);
    }

    /** A standard of every township whatever it has can only be met or not. */
    @TestFactory
    Stream<DynamicTest> everyPageHasAnExampleThatCompliesViolatesAndDoesNotApply() {
        return Rules.pages().stream()
                .map(page -> dynamicTest(page.standard().id(), () -> {
                    Covers covers = page.standard().covers();
                    boolean everyTownship = covers.equals(Covers.all(
                            covers.subject() == SubjectKind.COUNTY ? SubjectKind.COUNTY : SubjectKind.TOWNSHIP));
                    String broken = page.standard().kind() == StandardKind.PLAUSIBILITY ? "QUERY" : "VIOLATION";
                    assertThat(page.examples().stream().map(Page.Example::expect))
                            .as("%s. Add an example with the outcome that is missing.", page.path())
                            .contains("COMPLIANT", broken)
                            .containsAll(everyTownship ? List.of() : List.of("NOT_APPLICABLE"));
                }));
    }
}
