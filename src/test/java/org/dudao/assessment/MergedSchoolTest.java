package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.SubjectKind;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Given;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a school is merged, its buildings and structures are still judged; rows that ended with it are not. */
class MergedSchoolTest {
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), Rules.BASE, "test");
    private static final List<String> TABLES = List.of(
            "classes",
            "buildings",
            "structures",
            "canteens",
            "buses",
            "drivers",
            "principals",
            "organisations",
            "sites",
            "siteStaff",
            "cadres",
            "supervisions");

    private static final Set<SubjectKind> REMAINING =
            Set.of(SubjectKind.BUILDING, SubjectKind.STRUCTURE, SubjectKind.SUPERVISION);

    /** Two schools with a row in every table: one is merged on the day, the other is not. */
    private static Assessment assessed(String mergedOn, LocalDate asOf) {
        ObjectNode json = Json.mapper().createObjectNode().put("format", "dudao-submission/1");
        json.putObject("township").put("code", "110101001").put("schoolYear", "2025-2026");
        ArrayNode schools = json.putArray("schools");
        schools.addObject().put("code", "S1").put("typeCode", "211").put("mergedOn", mergedOn);
        schools.addObject().put("code", "S2").put("typeCode", "211");
        for (String table : TABLES) {
            ArrayNode rows = json.putArray(table);
            for (String school : List.of("S1", "S2")) {
                rows.addObject().put("code", school + table.length()).put("schoolCode", school);
            }
        }
        Reading reading = Given.read(json, asOf);
        assertThat(reading.problems()).isEmpty();
        return ASSESSOR.assess(reading.submission(), asOf);
    }

    private static Map<String, Outcome> rowsOf(Assessment assessment, String school) {
        return assessment.verdicts().stream()
                .filter(v -> v.subject().id().startsWith(school + "/"))
                .collect(Collectors.toMap(
                        v -> v.standard() + " "
                                + v.subject().id().substring(v.subject().id().indexOf('/') + 3),
                        Verdict::outcome));
    }

    private static Map<SubjectKind, List<Outcome>> byKind(Assessment assessment, String school) {
        Function<Verdict, SubjectKind> kind = v -> v.subject().kind();
        return assessment.verdicts().stream()
                .filter(v -> v.subject().id().startsWith(school + "/"))
                .collect(Collectors.groupingBy(kind, Collectors.mapping(Verdict::outcome, Collectors.toList())));
    }

    @Test
    void itsBuildingsItsWallsAndTheInspectionsOfItStayAndNothingElseDoes() {
        Assessment assessment = assessed("2025-10-15", Fixtures.AS_OF);
        Map<SubjectKind, List<Outcome>> merged = byKind(assessment, "S1");
        Map<SubjectKind, List<Outcome>> open = byKind(assessment, "S2");
        assertThat(merged.keySet())
                .isEqualTo(open.keySet())
                .contains(
                        SubjectKind.CLASS,
                        SubjectKind.BUILDING,
                        SubjectKind.STRUCTURE,
                        SubjectKind.CANTEEN,
                        SubjectKind.BUS,
                        SubjectKind.DRIVER,
                        SubjectKind.ORGANISATION,
                        SubjectKind.PERSON,
                        SubjectKind.SUPERVISION);
        merged.forEach((kind, outcomes) -> {
            if (REMAINING.contains(kind)) {
                assertThat(outcomes).as(kind.code()).isEqualTo(open.get(kind));
            } else {
                assertThat(outcomes).as(kind.code()).containsOnly(Outcome.NOT_APPLICABLE);
                assertThat(open.get(kind)).as(kind.code()).contains(Outcome.NOT_ASSESSED);
            }
        });
    }

    /** The reference date is the day of the check, or the year's last day where that is earlier. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-31, 2026-07-31, true",
        "2026-07-30, 2026-07-31, true",
        "2024-05-01, 2026-07-31, true",
        "2026-08-31, 2026-10-10, true",
        "2026-09-01, 2026-10-10, false",
        "none, 2026-07-31, false",
        ", 2026-07-31, false"
    })
    void itEndsOnTheDayOfTheMerger(String mergedOn, LocalDate asOf, boolean ended) {
        Assessment assessment = assessed(mergedOn, asOf);
        if (ended) {
            assertThat(byKind(assessment, "S1").get(SubjectKind.CANTEEN)).containsOnly(Outcome.NOT_APPLICABLE);
        } else {
            assertThat(rowsOf(assessment, "S1")).isEqualTo(rowsOf(assessment, "S2"));
        }
    }

    @Test
    void papersThatRanOutAfterTheMergerAreNoVetoAndTheBuildingIsStillOne() throws IOException {
        Path file = Path.of("src/test/resources/cases/json/merged.json");
        Reading reading = Given.read(Json.mapper().readTree(file.toFile()), Fixtures.AS_OF);
        Assessment assessment = ASSESSOR.assess(reading.submission(), Fixtures.AS_OF);
        Map<SubjectKind, List<Outcome>> byKind = byKind(assessment, "S1");
        assertThat(byKind.get(SubjectKind.CANTEEN)).containsOnly(Outcome.NOT_APPLICABLE);
        assertThat(byKind.get(SubjectKind.BUS)).containsOnly(Outcome.NOT_APPLICABLE);
        assertThat(assessment.findings())
                .extracting(Finding::standard)
                .contains("building.no-d-grade-in-use")
                .allMatch(standard -> standard.startsWith("building."));
    }

    @Test
    void itGivesNothingToTheStandardsOfItsCounty() {
        Assessment assessment = assessed("2025-10-15", Fixtures.AS_OF);
        assertThat(assessment.countyScope().stream()
                        .flatMap(c -> c.contribution().stream())
                        .map(CountyContribution.Part::field)
                        .filter(field -> field.startsWith("schools[") || field.startsWith("classes[")))
                .isNotEmpty()
                .allMatch(field -> field.contains("[S2]") || field.contains("[S2/"));
    }
}
