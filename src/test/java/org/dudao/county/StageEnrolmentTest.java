package org.dudao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.junit.jupiter.api.Test;

/** Coefficients of variation are weighted by pupils, and exact at a limit. */
class StageEnrolmentTest {
    private static StageEnrolment pupils(Integer... counts) {
        Map<String, Long> bySchool = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            bySchool.put("S" + i, counts[i] == null ? null : counts[i].longValue());
        }
        return new StageEnrolment("any", Stage.PRIMARY, bySchool, bySchool);
    }

    private static CountyColumn amounts(Integer... values) {
        List<CountyColumn.Item> items = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            items.add(new CountyColumn.Item("S" + i, values[i]));
        }
        return new CountyColumn("any", "schools[].library.books", items);
    }

    /** The worked example of the annex: weighted 0.5153, where an unweighted coefficient would be 0.4888 and keep to 0.50. */
    @Test
    void theWorkedExampleOfFiveSchoolsComesToTheFigureThatIsPublished() {
        BigDecimal found = pupils(45, 37, 89, 76, 55).variation(amounts(279, 137, 935, 160, 402));
        assertThat(found.setScale(4, RoundingMode.HALF_UP)).isEqualTo("0.5153");
    }

    @Test
    void aCoefficientThatEqualsTheLimitIsExactlyTheLimitThoughItsMeanIsAThird() {
        // books by pupils 1/2 and 1/6: the mean a third, the deviation a sixth
        assertThat(pupils(600, 600).variation(amounts(300, 100))).isEqualByComparingTo("0.5");
    }

    @Test
    void schoolsThatHaveTheSameByPupilsDoNotDiffer() {
        assertThat(pupils(30, 70, 110).variation(amounts(60, 140, 220))).isEqualByComparingTo("0");
    }

    @Test
    void aSchoolWithoutPupilsOfTheStageWeighsNothing() {
        assertThat(pupils(600, 600, 0).variation(amounts(300, 100, 9_999))).isEqualByComparingTo("0.5");
    }

    @Test
    void amountsMayBeWrittenWithAnyNumberOfDecimals() {
        CountyColumn decimals = new CountyColumn(
                "any",
                "schools[].sportsArea",
                List.of(
                        new CountyColumn.Item("S0", new BigDecimal("37.5")),
                        new CountyColumn.Item("S1", new BigDecimal("12.500"))));
        assertThat(pupils(70, 70).variation(decimals)).isEqualByComparingTo("0.5");
    }

    @Test
    void withAMissingAmountOrNumberOfPupilsThereIsNone() {
        assertThat(pupils(600, 600).variation(amounts(300, null))).isNull();
        assertThat(pupils(600, null).variation(amounts(300, 100))).isNull();
        assertThat(pupils(600, 600).variation(amounts(300))).isNull();
    }

    @Test
    void whereNobodyHasAnythingThereIsNoMeanToDifferFrom() {
        assertThat(pupils(600, 600).variation(amounts(0, 0))).isNull();
    }

    @Test
    void aCompositeIsTheMeanOfItsCoefficientsAndThereIsNoneWithoutOneOfThem() {
        CountyColumn half = amounts(300, 100);
        CountyColumn none = amounts(100, 100);
        assertThat(pupils(600, 600).meanVariation(half, none)).isEqualByComparingTo("0.25");
        assertThat(pupils(600, 600).meanVariation(half, amounts(300, null))).isNull();
    }

    @Test
    void aValueOfASchoolOfSeveralStagesOrAnUnknownTypeIsOfNoKnownStage() {
        CountyColumn types = new CountyColumn(
                "any",
                "schools[].typeCode",
                List.of(
                        new CountyColumn.Item("S0", SchoolType.PRIMARY_SCHOOL),
                        new CountyColumn.Item("S1", SchoolType.NINE_YEAR),
                        new CountyColumn.Item("S2", SchoolType.JUNIOR_SCHOOL),
                        new CountyColumn.Item("S3", null)));
        assertThat(amounts(1, 2, 4, 8).ofStage(types, Stage.PRIMARY).items())
                .containsExactly(
                        new CountyColumn.Item("S0", 1),
                        new CountyColumn.Item("S1", null),
                        new CountyColumn.Item("S3", null));
    }
}
