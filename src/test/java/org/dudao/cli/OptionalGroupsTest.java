package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the optional groups need are named as unread without their kind of inspection, and judged under it. */
class OptionalGroupsTest {
    private static final String SUBMISSION = """
            {"format": "dudao-submission/1", "township": {"code": "990101001", "schoolYear": "2025-2026", "villages": 20},
             "campus": {"monthlyChecks": 11, "quarterlyReviews": 4},
             "distance": {"quarterChecks": 3, "halfYearEvals": 2},
             "community": {"schoolCount": 1, "stations": 19},
             "schools": [{"code": "2199000001", "typeCode": "211", "campus": {"planApproved": true, "budgetSet": false}}],
             "sites": [{"code": "T1", "downloadRegister": true, "useRegister": false}],
             "organisations": [
               {"code": "P1", "schoolCode": "2199000001", "party": {"roomItems": 10, "stars": 2}},
               {"code": "G1", "schoolCode": "2199000001", "nextgen": {"members": 10, "wulao": 5}}]}
            """;

    @TempDir
    private Path folder;

    private JsonNode checked(String name, String file, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                file,
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        Run.of(arguments.toArray(String[]::new));
        try (var out = Files.list(folder.resolve(name))) {
            Path written = out.findFirst().orElseThrow().resolve("assessment.json");
            return Json.mapper().readTree(Files.readString(written));
        }
    }

    private static List<String> outcomes(JsonNode assessment, String standard) {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode verdict : assessment.path("verdicts")) {
            if (verdict.path("standard").asText().equals(standard)) {
                outcomes.add(verdict.path("outcome").asText());
            }
        }
        return outcomes;
    }

    private String submission() throws IOException {
        Path file = folder.resolve("submission.json");
        Files.writeString(file, SUBMISSION);
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "party, party.star-rating, organisations[].party.stars, VIOLATION",
        "next-generation, nextgen.wulao-share, organisations[].nextgen.wulao, VIOLATION",
        "next-generation, nextgen.member-count, organisations[].nextgen.members, COMPLIANT",
        "distance-education, distance.registers, sites[].useRegister, VIOLATION",
        "distance-education, distance.quarter-halfyear, distance.quarterChecks, VIOLATION",
        "beautiful-campus, campus.monthly-supervision, campus.monthlyChecks, VIOLATION",
        "beautiful-campus, campus.quarterly-review, campus.quarterlyReviews, COMPLIANT",
        "beautiful-campus, campus.beautiful-plan, schools[].campus.budgetSet, VIOLATION",
        "community-education, community.village-stations, community.stations, VIOLATION"
    })
    void aGroupsFiguresAreNamedUntilItsKindOfInspectionJudgesThem(
            String profile, String standard, String path, String outcome) throws IOException {
        JsonNode usual = checked("usual", submission());
        JsonNode under = checked("under", submission(), "--profile", profile);
        assertThat(outcomes(usual, standard)).isEmpty();
        assertThat(usual.path("unread")).anySatisfy(one -> {
            assertThat(one.path("path").asText()).isEqualTo(path);
            assertThat(one.path("standards")).extracting(JsonNode::asText).contains(standard);
            assertThat(one.path("profiles")).extracting(JsonNode::asText).contains(profile);
        });
        assertThat(outcomes(under, standard)).contains(outcome);
        assertThat(under.path("unread"))
                .extracting(one -> one.path("path").asText())
                .doesNotContain(path);
    }

    /** The report of a seed's Party branch: ten of ten essentials in its room, and nothing on its stars. */
    @Test
    void tenOfTenEssentialsOfASeedAreMetAndWhatItDoesNotSayIsOpen() throws IOException {
        Path submission = folder.resolve("seed.json");
        Files.writeString(submission, """
                {"format": "dudao-submission/1", "township": {"code": "990101001", "schoolYear": "2025-2026"},
                 "schools": [{"code": "2199000001", "typeCode": "211"}],
                 "organisations": [{"code": "P1", "schoolCode": "2199000001", "party": {"roomItems": 10}}]}
                """);
        JsonNode under = checked("seed", submission.toString(), "--profile=party");
        assertThat(outcomes(under, "party.room-ten-haves")).containsExactly("COMPLIANT");
        assertThat(outcomes(under, "party.star-rating")).containsExactly("NOT_ASSESSED");
    }
}
