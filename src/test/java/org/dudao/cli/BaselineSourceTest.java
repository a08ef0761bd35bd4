package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier assessments given as a file, a folder of a check, or the folder of a batch. */
class BaselineSourceTest {
    private static final String BREAKS = "990101003-2025-2026";
    private static final String NINE = "990101009-2025-2026";

    @TempDir
    private Path folder;

    @BeforeEach
    void anEarlierRoundOfTwoTownships() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (String fixture : List.of("breaks-all-four", "nine-year")) {
            Files.copy(Path.of("fixtures", fixture, "submission.json"), folder.resolve("in/" + fixture + ".json"));
        }
        run("check", "2026-06-30", "singles", "in/breaks-all-four.json", "in/nine-year.json");
        run("batch", "2026-06-30", "many", "in");
    }

    private Run run(String command, String day, String out, String... more) {
        List<String> all = new ArrayList<>(
                List.of(command, "--as-of", day, "-o", folder.resolve(out).toString()));
        for (String one : more) {
            all.add(Files.exists(folder.resolve(one)) ? folder.resolve(one).toString() : one);
        }
        return Run.of(all.toArray(String[]::new));
    }

    private JsonNode assessment(String of) throws IOException {
        return Json.mapper()
                .readTree(folder.resolve(of).resolve("assessment.json").toFile());
    }

    private static List<String> repeated(JsonNode assessment) {
        return assessment.path("findings").findValuesAsText("repeat").stream()
                .filter("true"::equals)
                .toList();
    }

    private List<String> lines(String batch) throws IOException {
        byte[] packed = Files.readAllBytes(folder.resolve(batch).resolve("assessments.ndjson.gz"));
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private Map<String, JsonNode> byTownship(String batch) throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (String line : lines(batch)) {
            JsonNode json = Json.mapper().readTree(line);
            found.put(
                    json.at("/assessment/township/code").asText() + "-"
                            + json.at("/assessment/schoolYear").asText(),
                    json);
        }
        return found;
    }

    @Test
    void eachTownshipOfACheckTakesItsOwnFromAnyOfTheForms() throws IOException {
        for (String baseline : List.of("singles", "many", "many/assessments.ndjson.gz")) {
            Run run = run(
                    "check",
                    "2026-07-31",
                    "now",
                    "in/breaks-all-four.json",
                    "in/nine-year.json",
                    "--baseline",
                    baseline);
            assertThat(run.err()).as(baseline).isEmpty();
            for (String key : List.of(BREAKS, NINE)) {
                assertThat(repeated(assessment("now/" + key)))
                        .as(baseline)
                        .hasSize(assessment("singles/" + key).path("findings").size());
            }
        }
        String line = lines("many").stream()
                .filter(l -> l.contains("\"code\":\"990101003\",\"name\":\"丙镇\"},\"schoolYear\""))
                .findFirst()
                .orElseThrow();
        JsonNode input = assessment("now/" + BREAKS).at("/assessment/inputs/0");
        assertThat(input.path("file").asText()).isEqualTo("assessments.ndjson.gz");
        assertThat(input.path("sha256").asText())
                .as("the line's bytes with the line feed")
                .isEqualTo(Sha256.of(line + "\n"));
        assertThat(folder.resolve("now/" + BREAKS)).isDirectoryContaining(f -> f.endsWith("manifest.json"));
        Run verified = Run.of(
                "verify",
                folder.resolve("now/" + BREAKS).toString(),
                folder.resolve("in/breaks-all-four.json").toString(),
                "--baseline",
                folder.resolve("many").toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        Run alone = Run.of(
                "verify",
                folder.resolve("now/" + BREAKS + "/assessment.json").toString(),
                folder.resolve("in/breaks-all-four.json").toString(),
                "--baseline",
                folder.resolve("many").toString());
        assertThat(alone.code()).as(alone.out() + alone.err()).isZero();
    }

    @Test
    void aTownshipsOwnFolderIsTheAssessmentInIt() throws IOException {
        run("check", "2026-07-31", "by-folder", "in/breaks-all-four.json", "--baseline", "singles/" + BREAKS);
        run(
                "check",
                "2026-07-31",
                "by-file",
                "in/breaks-all-four.json",
                "--baseline",
                "singles/" + BREAKS + "/assessment.json");
        assertThat(assessment("by-folder/" + BREAKS)).isEqualTo(assessment("by-file/" + BREAKS));
        assertThat(run("check", "2026-07-31", "x", "in/nine-year.json", "--baseline", "singles/" + BREAKS)
                        .err())
                .contains("--baseline 应是同一乡镇同一学年的评估结果");
    }

    @Test
    void aBatchComparesEachTownshipAndCountyWithItsOwn() throws IOException {
        Run run = run("batch", "2026-07-31", "now", "in", "--baseline", "many");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("没有与上次比较");
        Map<String, JsonNode> was = byTownship("many");
        Map<String, JsonNode> is = byTownship("now");
        assertThat(is.keySet()).isEqualTo(was.keySet()).contains("990101-2025-2026", BREAKS, NINE);
        is.forEach((key, json) -> {
            assertThat(repeated(json))
                    .as(key)
                    .hasSize(was.get(key).path("findings").size());
            assertThat(json.at("/assessment/inputs/0/kind").asText()).isEqualTo("baseline");
        });
        Run again = run("batch", "2026-07-31", "again", "in", "--baseline", "many", "--jobs", "1");
        assertThat(again.code()).isEqualTo(run.code());
        assertThat(lines("again")).isEqualTo(lines("now"));
        String in = folder.resolve("in").toString();
        assertThat(Run.of("verify", folder.resolve("now").toString(), in).err()).contains("请用 --baseline 给出同一文件");
        Run verified = Run.of(
                "verify",
                folder.resolve("now").toString(),
                in,
                "--baseline",
                folder.resolve("many").toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        Run other = Run.of(
                "verify",
                folder.resolve("now").toString(),
                in,
                "--baseline",
                folder.resolve("singles").toString());
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.out()).contains("当时用的输入：baseline many");
    }

    @Test
    void aTownshipThatTheFolderLacksIsAssessedWithoutAndNamed() throws IOException {
        Files.copy(Path.of("fixtures/clean-town/submission.json"), folder.resolve("in/clean-town.json"));
        Run check = run("check", "2026-07-31", "now", "in/clean-town.json", "in/nine-year.json", "--baseline", "many");
        assertThat(check.err())
                .isEqualTo("--baseline 中没有 990101004-2025-2026 的评估结果，这一份没有与上次比较：" + folder.resolve("many") + "\n");
        assertThat(assessment("now/990101004-2025-2026")
                        .at("/assessment/inputs")
                        .isMissingNode())
                .isTrue();
        assertThat(repeated(assessment("now/" + NINE))).isNotEmpty();
        Run verified = Run.of(
                "verify",
                folder.resolve("now/990101004-2025-2026").toString(),
                folder.resolve("in/clean-town.json").toString(),
                "--baseline",
                folder.resolve("many").toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        Run batch = run("batch", "2026-07-31", "all", "in", "--baseline", "singles");
        assertThat(batch.out())
                .contains("--baseline 中没有 1 个乡镇的评估结果，没有与上次比较：")
                .contains("990101004-2025-2026")
                .contains("--baseline 中没有 1 个县的评估结果");
    }

    @Test
    void theDocumentsOfABatchAreThoseOfACheckWithTheSameBaseline() throws IOException {
        List<String> options = List.of("--format", "json,docx,xlsx", "--baseline", "many");
        run(
                "batch",
                "2026-07-31",
                "now",
                Stream.concat(Stream.of("in"), options.stream()).toArray(String[]::new));
        run(
                "check",
                "2026-07-31",
                "single",
                Stream.concat(Stream.of("in/nine-year.json"), options.stream()).toArray(String[]::new));
        Path single = folder.resolve("single/" + NINE);
        try (Stream<Path> all = Files.walk(single)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(folder.resolve("now/townships/" + NINE).resolve(single.relativize(file)))
                        .hasSameBinaryContentAs(file);
            }
        }
        Run third = run("check", "2026-08-20", "third", "in/nine-year.json", "--baseline", "now");
        assertThat(third.out()).contains("与2026年7月31日的核查相比");
        Files.delete(folder.resolve("now/assessments.ndjson.gz"));
        Run fromFolders = run("check", "2026-08-20", "fourth", "in/nine-year.json", "--baseline", "now");
        assertThat(fromFolders.out()).contains("与2026年7月31日的核查相比");
    }

    @Test
    void whatHoldsNoAssessmentsOrIsDamagedIsAnErrorOfUsage() throws IOException {
        assertThat(run("check", "2026-07-31", "now", "in/nine-year.json", "--baseline", "in")
                        .err())
                .contains("--baseline 文件夹中没有评估结果：" + folder.resolve("in"));
        assertThat(run("batch", "2026-07-31", "now", "in", "--baseline", "in").code())
                .isEqualTo(2);
        assertThat(run("batch", "2026-07-31", "many", "in", "--baseline", "many")
                        .err())
                .contains("--baseline 在输出文件夹中，会被这次的结果覆盖");
        Files.createDirectories(folder.resolve("many/.batch"));
        assertThat(run("check", "2026-07-31", "now", "in/nine-year.json", "--baseline", "many")
                        .err())
                .contains("还没有做完");
        Path lines = folder.resolve("lines.ndjson.gz");
        try (GZIPOutputStream to = new GZIPOutputStream(Files.newOutputStream(lines))) {
            to.write((lines("many").get(1) + "\n{}\n").getBytes(StandardCharsets.UTF_8));
        }
        Run damaged = run("check", "2026-07-31", "now", "in/nine-year.json", "--baseline", "lines.ndjson.gz");
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.err()).contains("--baseline 的第 2 行不是 dudao 的评估结果");
        Files.writeString(lines, lines("many").get(2) + "\n" + lines("many").get(2) + "\n");
        Path plain = Files.move(lines, folder.resolve("lines.ndjson"));
        assertThat(run("check", "2026-07-31", "now", "in/nine-year.json", "--baseline", "lines.ndjson")
                        .err())
                .contains("有不止一份评估结果（第 2 行又是一份）：" + plain);
        Files.copy(
                folder.resolve("singles/" + BREAKS + "/assessment.json"),
                folder.resolve("singles/" + NINE + "/assessment.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("check", "2026-07-31", "now", "in/nine-year.json", "--baseline", "singles")
                        .err())
                .contains("--baseline 中 " + NINE + " 文件夹里的评估结果是 " + BREAKS + " 的");
        assertThat(folder.resolve("now")).doesNotExist();
        Run batch = run("batch", "2026-07-31", "batch", "in", "--baseline", "singles");
        assertThat(batch.code()).isEqualTo(3);
        assertThat(batch.out()).contains("已判定 1 个乡镇").contains("nine-year.json：--baseline 中 " + NINE);
    }
}
