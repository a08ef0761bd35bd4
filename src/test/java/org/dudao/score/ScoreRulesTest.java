package org.dudao.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Ratio;
import org.dudao.facts.SubjectKind;
import org.dudao.score.ScoredValue.State;
import org.dudao.standards.Comparison;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Each way of scoring, at its boundaries, and what it does with what is not assessed. */
@NullUnmarked
class ScoreRulesTest {
    private static final BigDecimal FULL = BigDecimal.TEN;

    private static ScoredValue value(State state) {
        return value(state, null, null);
    }

    private static ScoredValue value(State state, String observed, String limit) {
        Verdict verdict = new Verdict(
                "a.b",
                new SubjectRef(SubjectKind.TOWNSHIP, "990101001", "甲镇"),
                state == State.MET ? Outcome.COMPLIANT : Outcome.VIOLATION,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new ScoredValue(verdict, state, ratio(observed), ratio(limit));
    }

    /** A number such as 0.019, or a rate such as 19/1000. */
    private static Ratio ratio(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/", -1);
        return new Ratio(new BigDecimal(parts[0]), parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]));
    }

    private static ItemFacts facts(ScoredValue... values) {
        return new ItemFacts(List.of(values), null, null, TypedPoints.NONE);
    }

    private static String points(ScoreRule rule, ItemFacts facts) {
        Points points = rule.points(facts, FULL);
        return Score.plain(points.got()).toPlainString() + "+"
                + Score.plain(points.open()).toPlainString() + "/"
                + Score.plain(points.base()).toPlainString();
    }

    @Test
    void allOrNoneGivesAllOnlyIfEverythingIsMetAndNothingIsOpen() {
        ScoreRule rule = new AllOrNone();
        assertThat(points(rule, facts(value(State.MET), value(State.MET)))).isEqualTo("10+0/10");
        assertThat(points(rule, facts(value(State.MET), value(State.OUT)))).isEqualTo("10+0/10");
        assertThat(points(rule, facts(value(State.MET), value(State.BROKEN)))).isEqualTo("0+0/10");
        assertThat(points(rule, facts(value(State.MET), value(State.OPEN)))).isEqualTo("0+10/10");
        assertThat(points(rule, facts(value(State.OPEN), value(State.BROKEN)))).isEqualTo("0+0/10");
        assertThat(points(rule, facts())).isEqualTo("0+10/10");
    }

    @Test
    void eachBrokenPlaceCostsAStepUntilThePointsAreUsedUp() {
        ScoreRule rule = RuleText.steps("每处扣4分，扣完为止");
        assertThat(rule).isEqualTo(new MinusPerStep(new BigDecimal("4"), null, true));
        assertThat(points(rule, facts(value(State.MET)))).isEqualTo("10+0/10");
        assertThat(points(rule, facts(value(State.BROKEN)))).isEqualTo("6+0/10");
        assertThat(points(rule, facts(value(State.BROKEN), value(State.BROKEN))))
                .isEqualTo("2+0/10");
        assertThat(points(rule, facts(value(State.BROKEN), value(State.BROKEN), value(State.BROKEN))))
                .isEqualTo("0+0/10");
        assertThat(points(rule, facts(value(State.BROKEN), value(State.OPEN)))).isEqualTo("0+6/10");
    }

    @Test
    void aDistanceIsCountedInStepsWithoutRounding() {
        ScoreRule begun = RuleText.steps("每超0.1%扣2分");
        ScoreRule whole = RuleText.steps("每超 0.1 个百分点 扣 2 分，不足一级不计");
        assertThat(begun).isEqualTo(new MinusPerStep(new BigDecimal("2"), new BigDecimal("0.001"), true));
        assertThat(whole).isEqualTo(new MinusPerStep(new BigDecimal("2"), new BigDecimal("0.001"), false));
        List<String> rates =
                List.of("20/1000", "20001/1000000", "21/1000", "21001/1000000", "22/1000", "30/1000", "1/3");
        assertThat(rates)
                .extracting(rate -> points(begun, facts(value(State.BROKEN, rate, "0.02"))))
                .containsExactly("8+0/10", "8+0/10", "8+0/10", "6+0/10", "6+0/10", "0+0/10", "0+0/10");
        assertThat(rates)
                .extracting(rate -> points(whole, facts(value(State.BROKEN, rate, "0.02"))))
                .containsExactly("10+0/10", "10+0/10", "8+0/10", "8+0/10", "6+0/10", "0+0/10", "0+0/10");
        assertThat(points(begun, facts(value(State.BROKEN, "0.018", "0.019")))).isEqualTo("8+0/10");
        assertThat(points(begun, facts(value(State.MET, "1/1000", "0.02")))).isEqualTo("10+0/10");
    }

    @Test
    void aDistanceThatIsUnknownCostsAStepForCertainAndTheRestIsOpen() {
        ScoreRule rule = RuleText.steps("每差1扣3分");
        assertThat(points(rule, facts(value(State.BROKEN)))).isEqualTo("0+7/10");
        assertThat(points(rule, facts(value(State.BROKEN, "5", null)))).isEqualTo("0+7/10");
        assertThat(points(rule, facts(value(State.BROKEN, null, "7")))).isEqualTo("0+7/10");
        assertThat(points(rule, facts(value(State.BROKEN, "5", "7"), value(State.BROKEN, "6", "7"))))
                .isEqualTo("1+0/10");
        assertThat(points(rule, facts())).isEqualTo("0+10/10");
    }

    @Test
    void theFirstBandThatHoldsCounts() {
        ScoreRule rule = RuleText.bands("≥95%：10；>=90%:8分；>85%:5；≤10%:1；<20%:0.5；");
        assertThat(rule)
                .isEqualTo(new ByBands(List.of(
                        new ByBands.Band(Comparison.AT_LEAST, new BigDecimal("0.95"), new BigDecimal("10")),
                        new ByBands.Band(Comparison.AT_LEAST, new BigDecimal("0.90"), new BigDecimal("8")),
                        new ByBands.Band(Comparison.ABOVE, new BigDecimal("0.85"), new BigDecimal("5")),
                        new ByBands.Band(Comparison.AT_MOST, new BigDecimal("0.10"), new BigDecimal("1")),
                        new ByBands.Band(Comparison.BELOW, new BigDecimal("0.20"), new BigDecimal("0.5")))));
        List<String> rates =
                List.of("95/100", "949999/1000000", "90/100", "86/100", "85/100", "1/10", "11/100", "20/100");
        assertThat(rates)
                .extracting(rate -> points(rule, facts(value(State.MET, rate, null))))
                .containsExactly("10+0/10", "8+0/10", "8+0/10", "5+0/10", "0+0/10", "1+0/10", "0.5+0/10", "0+0/10");
    }

    @Test
    void ofSeveralValuesTheLowestBandCountsAndAnUnknownOneLeavesItOpen() {
        ScoreRule rule = RuleText.bands("≥95%:10；≥90%:8");
        ScoredValue high = value(State.MET, "0.96", null);
        ScoredValue low = value(State.BROKEN, "0.91", null);
        assertThat(points(rule, facts(high, low))).isEqualTo("8+0/10");
        assertThat(points(rule, facts(high, value(State.OUT, "0.1", null)))).isEqualTo("10+0/10");
        assertThat(points(rule, facts(low, value(State.OPEN)))).isEqualTo("0+8/10");
        assertThat(points(rule, facts(high, value(State.OPEN, "0.99", null)))).isEqualTo("0+10/10");
        assertThat(points(RuleText.bands("≥95%:6"), facts(value(State.OPEN)))).isEqualTo("0+6/10");
        assertThat(points(rule, facts(value(State.MET)))).isEqualTo("0+10/10");
        assertThat(points(rule, facts())).isEqualTo("0+10/10");
    }

    @Test
    void aPlaceThatIsNotCertainGivesAnInterval() {
        ScoreRule rule = new ByRank(RuleText.ranks("1-3:10；第4至6名：8分；7:5；9-:2"), true);
        assertThat(points(rule, at(1, 1))).isEqualTo("10+0/10");
        assertThat(points(rule, at(3, 3))).isEqualTo("10+0/10");
        assertThat(points(rule, at(4, 4))).isEqualTo("8+0/10");
        assertThat(points(rule, at(7, 7))).isEqualTo("5+0/10");
        assertThat(points(rule, at(8, 8))).isEqualTo("0+0/10");
        assertThat(points(rule, at(100, 100))).isEqualTo("2+0/10");
        assertThat(points(rule, at(3, 4))).isEqualTo("8+2/10");
        assertThat(points(rule, at(7, 9))).isEqualTo("0+5/10");
        assertThat(points(rule, facts())).isEqualTo("0+10/10");
    }

    private static ItemFacts at(int best, int worst) {
        return new ItemFacts(List.of(), null, new RankPlace(best, worst), TypedPoints.NONE);
    }

    @Test
    void earlierProblemsGiveTheirShareCutToTwoDecimals() {
        ScoreRule rule = new ByRectification(Set.of());
        FollowUpState fixed = FollowUpState.FIXED;
        FollowUpState left = FollowUpState.UNRESOLVED;
        assertThat(points(rule, since(fixed, fixed, left))).isEqualTo("6.66+0/10");
        assertThat(points(rule, since(fixed, FollowUpState.REOPENED, FollowUpState.NEW, FollowUpState.WAIVED)))
                .isEqualTo("5+0/10");
        assertThat(points(rule, since(fixed, FollowUpState.NOT_RECHECKED, left)))
                .isEqualTo("3.33+3.33/10");
        assertThat(points(rule, facts())).isEqualTo("0+10/10");
        assertThat(new ByRectification(Set.of()).earlier(facts())).isEmpty();
        assertThat(rule.isOut(facts())).isFalse();
        assertThat(rule.isOut(since(FollowUpState.NEW, FollowUpState.WAIVED))).isTrue();
        assertThat(new ByRectification(Set.of("a.b")).isOut(since(fixed))).isFalse();
        assertThat(new ByRectification(Set.of("c.d")).isOut(since(fixed))).isTrue();
    }

    private static ItemFacts since(FollowUpState... states) {
        LocalDate day = LocalDate.of(2026, 1, 31);
        List<FollowUpItem> items = Arrays.stream(states)
                .map(state -> new FollowUpItem(
                        "0",
                        "a.b",
                        new SubjectRef(SubjectKind.TOWNSHIP, "990101001", "甲镇"),
                        Severity.MAJOR,
                        Outcome.VIOLATION,
                        new BilingualText("", ""),
                        Responsible.TOWNSHIP,
                        state,
                        null,
                        day,
                        day,
                        day,
                        0,
                        1,
                        false,
                        null,
                        null,
                        List.of()))
                .toList();
        return new ItemFacts(List.of(), new FollowUp(day, null, items), null, TypedPoints.NONE);
    }

    @Test
    void whatPeopleJudgeIsTheFinalOrTheMeanAndOpenUntilSomebodyDoes() {
        ScoreRule rule = new ByJudgement();
        assertThat(points(rule, typed(null, (String) null))).isEqualTo("0+10/10");
        assertThat(points(rule, typed(null, "8", null, "8.5"))).isEqualTo("8.25+0/10");
        assertThat(points(rule, typed(null, "7", "7", "6"))).isEqualTo("6.66+0/10");
        assertThat(points(rule, typed("9", "7", "7", "6"))).isEqualTo("9+0/10");
        assertThat(rule.isOut(facts(value(State.OUT)))).isFalse();
    }

    private static ItemFacts typed(String last, String... checked) {
        List<BigDecimal> each = Stream.of(checked)
                .map(one -> one == null ? null : new BigDecimal(one))
                .toList();
        return new ItemFacts(
                List.of(), null, null, new TypedPoints(null, each, last == null ? null : new BigDecimal(last), null));
    }

    @Test
    void anItemIsOutOnlyIfSomethingWasJudgedAndNothingCounts() {
        ScoreRule rule = new AllOrNone();
        assertThat(rule.isOut(facts(value(State.OUT), value(State.OUT)))).isTrue();
        assertThat(rule.isOut(facts(value(State.OUT), value(State.OPEN)))).isFalse();
        assertThat(rule.isOut(facts())).isFalse();
    }

    @Test
    void eachRuleHasItsWordInASheet() {
        assertThat(Stream.of(
                        new AllOrNone(),
                        new MinusPerStep(FULL, null, true),
                        new ByBands(List.of()),
                        new ByRank(List.of(), true),
                        new ByRectification(Set.of()),
                        new ByJudgement()))
                .extracting(ScoreRule::way)
                .containsExactly(ScoreWay.values());
    }

    @Test
    void rulesThatCannotBeReadAreNone() {
        assertThat(Stream.of("", "扣2分", "每差扣2分", "每差0%扣2分", "每处扣0分", "每差1扣二分").map(RuleText::steps))
                .containsOnlyNulls();
        assertThat(Stream.of("", "95%:10", "≥95%:", "≥95%:10,≥90%:8").map(RuleText::bands))
                .containsOnlyNulls();
        assertThat(Stream.of("", "3-1:10", "0:5", "1-3", "1:10,2:8").map(RuleText::ranks))
                .containsOnlyNulls();
    }
}
