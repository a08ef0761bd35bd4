package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents say in favour of a township. */
class PraiseTest {
    private static final String PRAISED = "有关工作取得了一定成绩，但与上级要求相比还有一定差距，主要表现在以下方面。";
    private static final String SHORT = "与上级要求相比还有差距，主要表现在以下方面。";

    private final List<Summary.ByStandard> standards = new ArrayList<>();

    private void standard(String id, Severity severity, Boolean praise, int... outcomes) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Outcome[] order = Outcome.values();
        for (int i = 0; i < order.length; i++) {
            counts.put(order[i], i < outcomes.length ? outcomes[i] : 0);
        }
        String name = id.substring(id.indexOf('.') + 1);
        standards.add(new Summary.ByStandard(
                id,
                new BilingualText(name, name.toUpperCase(java.util.Locale.ROOT)),
                severity,
                StandardKind.REQUIREMENT,
                Arrays.stream(outcomes).sum(),
                counts,
                null,
                praise));
    }

    /** Counts in the order of the outcomes: compliant, violation, query, not assessed, not applicable, waived. */
    private void standard(String id, int... outcomes) {
        standard(id, Severity.MAJOR, null, outcomes);
    }

    private Praise praise(String coverage, Language language) {
        int slash = coverage.indexOf('/');
        return new Praise(
                new Summary(
                        0,
                        Map.of(),
                        List.of(
                                new Summary.ByArea("fire", new BilingualText("消防安全", "Fire safety"), 0, Map.of()),
                                new Summary.ByArea("food", new BilingualText("食品安全", "Food safety"), 0, Map.of())),
                        standards,
                        Quantity.share(
                                Integer.parseInt(coverage.substring(0, slash)),
                                Integer.parseInt(coverage.substring(slash + 1))),
                        null),
                language);
    }

    @Test
    void anAreaMetThroughoutIsNamedByItselfAndOfOthersTheStandards() {
        standard("fire.exits", 4);
        standard("fire.alarm", 3, 0, 0, 0, 5);
        standard("food.licence", 6);
        standard("food.samples", 2, 1);
        assertThat(praise("16/16", Language.ZH_CN).lines()).containsExactly("消防安全、licence等方面达到要求。");
        assertThat(praise("16/16", Language.EN).lines())
                .containsExactly("Requirements are met, among others, in: Fire safety; LICENCE.");
        assertThat(praise("16/16", Language.ZH_CN).bridge()).isEqualTo(PRAISED);
    }

    @Test
    void fiveAreNamedAtMostThoseOfMostSubjectsFirst() {
        standard("food.broken", 0, 1);
        for (int i = 1; i <= 7; i++) {
            standard("food.s" + i, i);
        }
        assertThat(praise("29/29", Language.ZH_CN).lines()).containsExactly("s7、s6、s5、s4、s3等方面达到要求。");
    }

    @Test
    void nothingIsPraisedWhereAVetoIsBrokenOrWaived() {
        standard("fire.exits", 90);
        standard("food.poison", Severity.VETO, null, 0, 1);
        assertThat(praise("91/91", Language.ZH_CN).lines()).isEmpty();
        assertThat(praise("91/91", Language.ZH_CN).bridge()).isEqualTo("与上级要求相比差距较大，其中有一票否决事项，须首先整改。存在的问题主要表现在以下方面。");
        standards.remove(1);
        standard("food.poison", Severity.VETO, null, 0, 0, 0, 0, 0, 1);
        assertThat(praise("91/91", Language.ZH_CN).lines()).isEmpty();
        assertThat(praise("91/91", Language.ZH_CN).bridge()).isEqualTo(SHORT);
    }

    @ParameterizedTest
    @CsvSource({"5/10, true", "499/1000, false", "0/3, false"})
    void nothingIsPraisedWhereLessThanHalfCouldBeAssessed(String coverage, boolean due) {
        standard("fire.exits", 9);
        standard("food.samples", 1, 1);
        Praise praise = praise(coverage, Language.ZH_CN);
        assertThat(praise.isDue()).isEqualTo(due);
        assertThat(praise.lines()).hasSize(due ? 1 : 0);
        assertThat(praise.bridge()).isEqualTo(due ? PRAISED : "适用的要求已评估的不足一半，对总体情况不作评价；已评估事项中的问题主要表现在以下方面。");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void nothingIsPraisedWhereLessThanHalfIsMet(int violations, boolean due) {
        standard("fire.exits", 5);
        standard("food.samples", 0, violations);
        assertThat(praise("11/11", Language.ZH_CN).isDue()).isEqualTo(due);
        assertThat(praise("11/11", Language.ZH_CN).bridge()).isEqualTo(due ? PRAISED : SHORT);
    }

    @Test
    void aStandardThatNamesMisconductIsNoAchievementButCountsForItsArea() {
        standard("fire.no-accident", Severity.MAJOR, false, 9);
        standard("food.no-poison", Severity.MAJOR, false, 5, 1);
        standard("food.samples", 3);
        assertThat(praise("18/18", Language.ZH_CN).lines()).containsExactly("samples等方面达到要求。");
        standard("fire.exits", 1);
        assertThat(praise("19/19", Language.ZH_CN).lines()).containsExactly("samples、消防安全等方面达到要求。");
    }

    @Test
    void noFixtureIsPraisedForWhatNobodyWouldSign() {
        Fixtures.folders().forEach(folder -> {
            Summary summary = Fixtures.assess(Fixtures.submission(folder)).summary();
            String all = String.join("", new Praise(summary, Language.ZH_CN).lines());
            assertThat(all).doesNotContain("整改", "体罚", "事故", "危房", "禁止", "不得");
            assertThat(all.split("、", -1).length).isLessThanOrEqualTo(5);
            if (summary.conclusion().name().equals("NOT_COMPLIANT")) {
                assertThat(all).isEmpty();
            }
        });
    }
}
