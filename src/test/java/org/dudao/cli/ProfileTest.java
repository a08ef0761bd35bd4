package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile puts optional standards in force; an assessment states it, and is repeated under it. */
class ProfileTest {
    private static final String SUBMISSION = "fixtures/nine-year/submission.json";

    @TempDir
    private Path folder;

    private Path checked(String... more) throws IOException {
        Path out = folder.resolve("out" + more.length);
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {"check", SUBMISSION, "--as-of", "2026-07-31", "-o", out.toString()}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        Run.of(all);
        try (var written = Files.list(out)) {
            return written.findFirst().orElseThrow();
        }
    }

    private static JsonNode json(Path out) throws IOException {
        return Json.mapper().readTree(Files.readString(out.resolve("assessment.json")));
    }

    @Test
    void theProfileAllPutsEveryOptionalStandardInForce() throws IOException {
        JsonNode usual = json(checked());
        JsonNode all = json(checked("--profile", "all"));
        assertThat(usual.at("/summary/byStandard").findValuesAsText("standard")).doesNotContain("party.star-rating");
        assertThat(all.at("/summary/byStandard").findValuesAsText("standard")).contains("party.star-rating");
        assertThat(usual.at("/assessment/profiles")).isEmpty();
        assertThat(all.at("/assessment/profiles/0/id").asText()).isEqualTo("all");
        assertThat(all.at("/assessment/profiles/0/sha256").asText()).hasSize(64);
        assertThat(all.at("/assessment/profiles/0/by").asText()).isEqualTo("named");
        assertThat(all.at("/assessment/id")).isNotEqualTo(usual.at("/assessment/id"));
    }

    @Test
    void anAssessmentIsVerifiedAndExplainedUnderItsProfile() throws IOException {
        Path out = checked("--profile=all");
        String assessment = out.resolve("assessment.json").toString();
        assertThat(Run.of("verify", assessment, SUBMISSION).code()).isZero();
        assertThat(Run.of("verify", out.toString(), SUBMISSION).code()).isZero();
        assertThat(Run.of(
                                "explain",
                                assessment,
                                SUBMISSION,
                                "--standard",
                                "private.repeat-notice-close",
                                "--subject",
                                subject(out))
                        .code())
                .isZero();
    }

    private static String subject(Path out) throws IOException {
        for (JsonNode verdict : json(out).at("/verdicts")) {
            if (verdict.path("standard").asText().equals("private.repeat-notice-close")) {
                return verdict.at("/subject/id").asText();
            }
        }
        throw new AssertionError("the optional standard has no verdict");
    }

    /** A bureau's rules with a profile of its own, which enables these. */
    private Path rules(String id, String enable) throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("profiles"));
        Files.writeString(
                rules.resolve("profiles/" + id + ".yaml"),
                "id: " + id + "\ntitle: { zh: \"本局\", en: \"Ours\" }\nenable: [ \"" + enable + "\" ]\n");
        return rules;
    }

    @Test
    void aBureausOwnProfileIsNamedAsTheBuiltInOnes() throws IOException {
        JsonNode own = json(checked("--profile=ours", "--rules=" + rules("ours", "party.*")));
        assertThat(own.at("/summary/byStandard").findValuesAsText("standard"))
                .contains("party.star-rating")
                .doesNotContain("safety.closed-campus");
    }

    @Test
    void aProfileOfABuiltInNameIsRefused() throws IOException {
        Run run = Run.of("check", SUBMISSION, "--rules", rules("all", "party.*").toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("profiles/all.yaml:1: the profile all is built in");
    }

    @Test
    void aBatchUnderAChangedProfileHasAnotherId() throws IOException {
        Path out = folder.resolve("batch");
        String[] batch = {
            "batch",
            "fixtures/nine-year/submission.json",
            "-o",
            out.toString(),
            "--as-of",
            "2026-07-31",
            "--profile=ours",
            "--rules=" + rules("ours", "party.*")
        };
        Run.of(batch);
        String before = Files.readString(out.resolve("manifest.json"));
        rules("ours", "safety.*");
        Run.of(batch);
        assertThat(Files.readString(out.resolve("manifest.json"))).isNotEqualTo(before);
    }

    @Test
    void aProfileThatDoesNotExistIsRefusedWithThoseThatDo() {
        Run run = Run.of("check", SUBMISSION, "--profile", "everything");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("没有督导方案“everything”").contains("all").doesNotContain("规则库有误");
    }
}
