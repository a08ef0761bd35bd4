package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.Stage;
import org.dudao.facts.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit asks less than another where it accepts something that the other does not. */
class StrictnessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);

    private static LimitClause clause(String op, String value, Stage stage, AreaType area) {
        return new LimitClause(
                op.equals("below") ? value : null,
                op.equals("atMost") ? value : null,
                op.equals("atLeast") ? value : null,
                op.equals("above") ? value : null,
                op.equals("equals") ? value : null,
                op.equals("between") ? List.of(value.split("-")) : null,
                op.equals("zeroOrBetween") ? List.of(value.split("-")) : null,
                op.equals("zeroOrAtLeast") ? value : null,
                op.equals("oneOf") ? List.of(value.split("-")) : null,
                op.equals("withinMonths") ? value : null,
                null,
                stage,
                area,
                null,
                null);
    }

    private static LimitClause clause(String op, String value) {
        return clause(op, value, null, null);
    }

    private static boolean isLooser(LimitClause after, LimitClause before) {
        return Strictness.isLooser(List.of(after), List.of(before), DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "below, 2%, below, 2%, false",
        "below, 2%, atMost, 2%, true",
        "atMost, 2%, below, 2%, false",
        "below, 2%, below, 1.99%, false",
        "below, 2%, below, 2.01%, true",
        "atLeast, 95%, atLeast, 94.9%, true",
        "atLeast, 95%, above, 95%, false",
        "above, 95%, atLeast, 95%, true",
        "atLeast, 2, atLeast, 3, false",
        "atLeast, 2, between, 2-9, false",
        "between, 2-9, atLeast, 2, true",
        "between, 2-9, between, 1-9, true",
        "between, 2-9, equals, 9, false",
        "zeroOrAtLeast, 5, atLeast, 5, false",
        "atLeast, 5, zeroOrAtLeast, 5, true",
        "atMost, 5, zeroOrBetween, 1-5, false",
        "atMost, 0, atLeast, 0, true",
        "equals, true, equals, true, false",
        "equals, true, equals, false, true",
        "oneOf, A-B, equals, A, false",
        "oneOf, A-B, oneOf, A-B-C, true",
        "withinMonths, 6, withinMonths, 5, false",
        "withinMonths, 6, withinMonths, 7, true",
        "withinMonths, 6, atMost, 6, true",
        "equals, true, atLeast, 1, true"
    })
    void aLimitIsLooserIfItAcceptsWhatTheOtherDoesNot(
            String was, String before, String is, String after, boolean looser) {
        assertThat(isLooser(clause(is, after), clause(was, before))).isEqualTo(looser);
    }

    @Test
    void aLimitOfOneStageAloneIsLooserThanOneOfAll() {
        assertThat(isLooser(clause("atLeast", "9", Stage.PRIMARY, null), clause("atLeast", "2")))
                .isTrue();
        assertThat(Strictness.isLooser(
                        List.of(
                                clause("atLeast", "2", null, AreaType.URBAN),
                                clause("atLeast", "3", null, AreaType.TOWN),
                                clause("atLeast", "2", null, AreaType.RURAL)),
                        List.of(clause("atLeast", "2")),
                        DAY))
                .isFalse();
    }

    private static LimitClause bands(String of, Bands plus, Bands.Step... steps) {
        Bands bands = new Bands(List.of(of), List.of(steps), plus);
        return new LimitClause(
                null, null, null, null, null, null, null, null, null, null, bands, null, null, null, null);
    }

    private static Bands.Step step(int from, int atLeast) {
        return new Bands.Step(BigDecimal.valueOf(from), BigDecimal.valueOf(atLeast), null, null);
    }

    @Test
    void stepsAreLooserIfSomeSchoolNeedsFewer() {
        LimitClause before = bands("schools[].nonBoarders", null, step(0, 1), step(100, 2));
        assertThat(isLooser(bands("schools[].nonBoarders", null, step(0, 1), step(99, 2)), before))
                .isFalse();
        assertThat(isLooser(bands("schools[].nonBoarders", null, step(0, 1), step(101, 2)), before))
                .isTrue();
        assertThat(isLooser(bands("schools[].studentCount", null, step(0, 9)), before))
                .as("another figure shows nothing")
                .isTrue();
        Bands more = new Bands(List.of("schools[].boarders"), List.of(step(0, 0)), null);
        assertThat(isLooser(bands("schools[].nonBoarders", more, step(0, 1), step(100, 2)), before))
                .isFalse();
    }

    @Test
    void aCoverageIsNarrowerIfItLeavesSomebodyOut() {
        Covers all = Covers.all(SubjectKind.SCHOOL);
        Covers some = all.with(List.of(Stage.PRIMARY), null);
        assertThat(Strictness.isNarrower(some, all)).isTrue();
        assertThat(Strictness.isNarrower(all, some)).isFalse();
        assertThat(Strictness.isNarrower(all.with(List.of(Stage.values()), null), all))
                .as("all stages by name")
                .isFalse();
        assertThat(Strictness.isNarrower(all.with(List.of(Stage.PRIMARY, Stage.JUNIOR), null), some))
                .isFalse();
    }
}
