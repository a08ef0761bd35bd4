package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.dudao.standards.Page;
import org.junit.jupiter.api.Test;

/** If the law entitles each of them, a remedy requires all of them and not only as many as the limit needs. */
class RemediesForAllTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    private static BilingualText action(String standard, String json) throws Exception {
        Page page = Rules.PAGES.pages().stream()
                .filter(p -> p.standard().id().equals(standard))
                .findFirst()
                .orElseThrow();
        return new Trial(page.standard(), Rules.base(page))
                .on(Json.mapper().readTree(json), AS_OF, null)
                .finding()
                .action();
    }

    private static String township(String rest) {
        return "{\"format\":\"dudao-submission/1\",\"township\":{\"code\":\"110101001\",\"schoolYear\":\"2025-2026\"},"
                + rest + "}";
    }

    @Test
    void allSixDisabledChildrenAreEnrolledAndNotOne() throws Exception {
        String county = "{\"county\":{\"code\":\"110101\",\"schoolYear\":\"2025-2026\"},\"missing\":[],\"townships\":["
                + township("\"inclusion\":{\"disabledAgeEligible\":100,\"disabledEnrolled\":94}") + "]}";
        BilingualText action = action("inclusion.special-enrolment", county);
        assertThat(action.zh()).contains("全部入学（6人，达标至少需1人）");
        assertThat(action.en()).contains("(all 6 pupils; 1 for the limit)");
    }

    @Test
    void allDropoutsAreBroughtBack() throws Exception {
        BilingualText action =
                action("dropout.junior-rate", township("\"dropout\":{\"juniorBase\":420,\"juniorCount\":21}"));
        assertThat(action.zh()).contains("逐生劝返（21人，达标至少需13人）");
        assertThat(action.en()).contains("bring back each pupil (all 21 pupils; 13 for the limit)");
    }

    @Test
    void allExperimentsOfTheCurriculumAreMadeUp() throws Exception {
        BilingualText action = action(
                "facility.lab-opening-rate",
                township(
                        "\"schools\":[{\"code\":\"S1\",\"typeCode\":\"311\",\"curriculum\":{\"experimentsRequired\":100,\"experimentsDone\":90}}]"));
        assertThat(action.zh()).contains("（10次实验，达标至少需5次实验）");
    }

    @Test
    void whereTheLimitAsksForAllTheNumberStandsOnce() throws Exception {
        BilingualText action = action(
                "enrolment.primary-net-rate",
                township("\"enrolment\":{\"primaryAgeEligible\":100,\"primaryEnrolledOfAge\":94}"));
        assertThat(action.zh()).contains("（6人）").doesNotContain("达标至少");
        assertThat(action.en()).contains("(6 pupils)");
    }
}
