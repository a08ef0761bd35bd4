package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.dudao.rules.TextRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of each page of {@code rules/narrative/} are its tests. */
class VerdictPagesTest {
    private static final List<VerdictPage> PAGES = VerdictPage.all();
    private static final TextRules RULES = TextRules.load();

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItsPageSays() {
        return PAGES.stream().flatMap(page -> page.examples().stream()
                .map(one -> dynamicTest(
                        page.name() + ": " + one.name(), () -> assertThat(one.numbers(page.verdict(), RULES))
                                .as("%s, example \"%s\": %s", page.name(), one.name(), one.text())
                                .isEqualTo(one.expect()))));
    }

    @Test
    void everyPageHasAnExampleWithAndOneWithoutItsVerdict() {
        assertThat(PAGES).hasSize(9).allSatisfy(page -> assertThat(page.examples())
                .as(page.name())
                .anyMatch(one -> one.expect().isEmpty())
                .anyMatch(one -> !one.expect().isEmpty()));
    }
}
