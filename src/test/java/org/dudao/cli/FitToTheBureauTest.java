package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A township of Zhejiang is judged by what Zhejiang adds, an inspection of safety judges safety, and every document says so. */
class FitToTheBureauTest {
    private static final String APPROVED = """
            id: ours
            title: { zh: "本县标准", en: "County standards" }
            change:
              - standard: dropout.junior-rate
                limits: [ { atMost: "2%" } ]
                loosens: { reason: "山区小校人数少", approver: "县教育局局长办公会", document: "县教〔2026〕1号" }
            """;

    @TempDir
    private Path folder;

    private Path submission;

    @BeforeEach
    void aTownshipOfZhejiang() throws IOException {
        String nine = Files.readString(Path.of("fixtures/nine-year/submission.json"));
        submission = folder.resolve("submission.json");
        Files.writeString(submission, nine.replace("990101009", "330106001").replace("990101", "330106"));
    }

    private Path checked(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("check", submission.toString(), "--as-of", "2026-07-31", "-o", out.toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS.code());
        try (Stream<Path> written = Files.list(out)) {
            return written.findFirst().orElseThrow();
        }
    }

    private static JsonNode json(Path out) throws IOException {
        return Json.mapper().readTree(Files.readString(out.resolve("assessment.json")));
    }

    private static List<String> profiles(JsonNode assessment) {
        List<String> profiles = new ArrayList<>();
        assessment
                .at("/assessment/profiles")
                .forEach(one -> profiles.add(
                        one.path("id").asText() + " by " + one.path("by").asText()));
        return profiles;
    }

    @Test
    void whatZhejiangAddsIsInForceByItselfUnlessLeftOut() throws IOException {
        JsonNode here = json(checked("here"));
        JsonNode national = json(checked("national", "--no-places"));
        assertThat(profiles(here)).containsExactly("place-33 by place");
        assertThat(profiles(national)).isEmpty();
        assertThat(here.at("/assessment/id")).isNotEqualTo(national.at("/assessment/id"));
        assertThat(basis(here)).contains("zj-compulsory");
        assertThat(basis(national)).doesNotContain("zj-compulsory");
    }

    private static List<String> basis(JsonNode assessment) {
        return assessment.at("/findings").findValuesAsText("id");
    }

    @Test
    void whatIsJudgedWithAndWithoutThePlaceIsRepeated() throws IOException {
        for (Path out : List.of(
                checked("here"), checked("national", "--no-places"), checked("safety", "--profile=campus-safety"))) {
            assertThat(Run.of("verify", out.toString(), submission.toString()).code())
                    .isZero();
            assertThat(Run.of("verify", out.resolve("assessment.json").toString(), submission.toString())
                            .code())
                    .isZero();
        }
    }

    @Test
    void aBureausOwnProfileIsNamedAgainToRepeatWhatItJudged() throws IOException {
        Path ours = Files.writeString(folder.resolve("ours.yaml"), APPROVED);
        Path out = checked("ours", "--profile", ours.toString());
        assertThat(profiles(json(out))).containsExactly("place-33 by place", "ours by named");
        Run without = Run.of("verify", out.resolve("assessment.json").toString(), submission.toString());
        assertThat(without.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(without.err()).contains("这份评估结果用过本局的督导方案“ours”，请用 --profile 给出同一文件。");
        Run folderWithout = Run.of("verify", out.toString(), submission.toString());
        assertThat(folderWithout.err()).contains("当时用过 --profile（ours.yaml），请用 --profile 给出同一文件。");
        assertThat(Run.of("verify", out.toString(), submission.toString(), "--profile", ours.toString())
                        .code())
                .isZero();
    }

    @Test
    void aSafetyInspectionLeavesOutWhatIsNotSafety() throws IOException {
        JsonNode all = json(checked("all"));
        JsonNode safety = json(checked("safety", "--profile=campus-safety"));
        assertThat(all.at("/summary/byOutcome/NOT_ASSESSED").asInt()).isGreaterThan(300);
        assertThat(safety.at("/summary/byOutcome/NOT_ASSESSED").asInt()).isLessThan(120);
        List<String> areas = safety.at("/summary/byArea").findValuesAsText("area");
        assertThat(areas).containsExactly("building", "bus", "data", "fire", "food", "safety");
    }

    @Test
    void whatWasHandedInAndNotAskedIsListedWithTheKindThatWouldJudgeIt() throws IOException {
        JsonNode unread = json(checked("safety", "--profile=campus-safety")).at("/unread");
        JsonNode dropout = null;
        for (JsonNode one : unread) {
            dropout = one.path("path").asText().equals("dropout.juniorCount") ? one : dropout;
        }
        assertThat(dropout).isNotNull();
        assertThat(dropout.path("count").asInt()).isPositive();
        assertThat(dropout.path("place").asText()).isEqualTo("/dropout/juniorCount");
        assertThat(dropout.path("standards")).extracting(JsonNode::asText).contains("dropout.junior-rate");
        assertThat(dropout.path("profiles"))
                .extracting(JsonNode::asText)
                .contains("comprehensive", "dropout-control")
                .doesNotContain("all", "party");
        assertThat(Run.of("check", submission.toString(), "--as-of", "2026-07-31", "--profile=campus-safety")
                        .out())
                .contains("已报送、本方案未判定：")
                .contains("--profile comprehensive。");
    }

    @Test
    void everyDocumentSaysWhatWasAskedAndOfWhatLessIsAsked() throws IOException {
        Path ours = Files.writeString(folder.resolve("ours.yaml"), APPROVED);
        Path out = checked(
                "documents",
                "--profile",
                "comprehensive," + ours,
                "--format=json,md,html,docx,xlsx,sarif",
                "--packs",
                "--no-office");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), text(file));
            }
        }
        texts.remove("manifest.json");
        assertThat(texts.keySet()).hasSizeGreaterThan(7);
        texts.forEach((name, text) -> assertThat(text)
                .as(name)
                .contains("综合督导")
                .contains("浙江省")
                .contains("低于2%")
                .contains("不超过2%")
                .contains("山区小校人数少")
                .contains("县教育局局长办公会"));
    }

    /** The characters of a file, those of an archive's parts without their marks. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void aBatchSaysItToo() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(submission, in.resolve("a.json"));
        Path out = folder.resolve("batch");
        Run run = Run.of(
                "batch", in.toString(), "-o", out.toString(), "--as-of", "2026-07-31", "--profile", "campus-safety");
        assertThat(run.code()).as(run.err()).isIn(0, 1);
        for (String name : List.of("summary.docx", "summary.xlsx", "summary.html")) {
            assertThat(text(out.resolve(name))).as(name).contains("校园安全专项督导").contains("浙江省");
        }
        assertThat(Run.of("verify", out.toString(), in.toString()).code()).isZero();
    }

    @Test
    void whatAKindOfInspectionLeavesOutByNameIsSaid() throws IOException {
        Path ours = folder.resolve("most.yaml");
        Files.writeString(ours, """
                id: most
                title: { zh: "本县督导", en: "County inspection" }
                select: { areas: ["*"], without: ["building.no-d-grade-in-use", "party.*"] }
                """);
        Path out = checked("most", "--profile", ours.toString());
        assertThat(json(out).at("/assessment/profiles/1/without"))
                .extracting(title -> title.path("zh").asText())
                .containsExactly("D级危房停用");
        assertThat(Files.readString(out.resolve("problems-and-improvements.md")))
                .contains("本方案指明不查：D级危房停用。");
    }

    @Test
    void aProfileOfAnotherPlaceIsNotAppliedAndThisIsSaid() {
        Run run = Run.of("check", submission.toString(), "--as-of", "2026-07-31", "--profile", "place-21");
        assertThat(run.err()).isEqualTo("注意：督导方案“辽宁省生均公用经费”只适用于代码以21开头的地方，330106001 没有采用。\n");
        assertThat(run.out()).doesNotContain("辽宁");
    }

    @Test
    void aPlaceThatAsksLessIsUsedOnlyWithTheBureausApproval() {
        Run run = Run.of("check", submission.toString(), "--profile", "place-65-pujiu");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("督导方案 place-65-pujiu 放宽了 dropout.junior-rate（低于2% → ");
    }
}
