package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.io.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run, reproduced or compared with its hashes. */
class VerifyFolderTest {
    private static final String SUBMISSION = "fixtures/breaks-all-four/submission.json";

    @TempDir
    private Path folder;

    private Path check(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "check",
                SUBMISSION,
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("out").toString()));
        all.addAll(List.of(more));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return folder.resolve("out/990101003-2025-2026");
    }

    private static Run verify(Path out, String... more) {
        List<String> all = new ArrayList<>(List.of("verify", out.toString()));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void everyDocumentOfACheckIsMadeAgainAndCompared() throws IOException {
        Path out =
                check("--format", "json,md,html,docx,csv,xlsx,sarif", "--packs", "--bureau", "某县教育局", "--lang", "en");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Run same = verify(out, SUBMISSION);
        assertThat(same.code()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).startsWith("一致：重做后").doesNotContain("只核对了校验值");
        for (String name : List.of(
                "assessment.json",
                "report.html",
                "findings.csv",
                "opinion-letter.docx",
                "problems-and-improvements.md",
                "results.sarif")) {
            byte[] whole = Files.readAllBytes(out.resolve(name));
            byte[] other = whole.clone();
            other[whole.length / 2] ^= 1;
            Files.write(out.resolve(name), other);
            for (Run run : List.of(verify(out, SUBMISSION), verify(out))) {
                assertThat(run.code()).as(name).isEqualTo(6);
                assertThat(run.out()).contains("被改动：" + name);
            }
            Files.delete(out.resolve(name));
            Run missing = verify(out, SUBMISSION, "--lang", "en");
            assertThat(missing.code()).isEqualTo(6);
            assertThat(missing.out()).contains("Different:").contains("missing: " + name);
            Files.write(out.resolve(name), whole);
        }
        Files.writeString(out.resolve("rectification.xlsx"), "filled in");
        Run filled = verify(out, SUBMISSION);
        assertThat(filled.code()).isZero();
        assertThat(filled.out()).contains("后来填写过").contains("rectification.xlsx");
        Files.writeString(out.resolve("packs/x.xlsx"), "planted");
        Files.writeString(out.resolve("annotated.xlsx"), "planted");
        Run planted = verify(out, SUBMISSION, "--lang", "en");
        assertThat(planted.code()).isEqualTo(6);
        assertThat(planted.out()).contains("additional: annotated.xlsx").contains("additional: packs/x.xlsx");
    }

    @Test
    void aManifestThatWasChangedHidesNothing() throws IOException {
        Path out = check();
        String whole = Files.readString(out.resolve("manifest.json"));
        Path altered = Files.writeString(out.resolve("problems-and-improvements.md"), "没有问题\n");
        String hash = Sha256.of(altered);
        Files.writeString(
                out.resolve("manifest.json"),
                whole.replaceFirst(
                        "(problems-and-improvements.md\",\\s*\"sha256\" : \")[0-9a-f]+(\",\\s*\"filledIn\" : )false",
                        "$1" + hash + "$2true"));
        assertThat(verify(out).out()).as("hashes alone cannot know").contains("没有重做");
        Run run = verify(out, SUBMISSION);
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("被改动：problems-and-improvements.md");
        check();
        for (String other : List.of(
                whole + " ",
                whole.replace("\"lang\"", "\"more\" : 1, \"lang\""),
                whole.replace("\"format\" : \"json,md\"", "\"format\" : \"json\""),
                whole.replace("\"path\" : \"assessment.json\"", "\"path\" : \"../../assessment.json\""),
                whole.replaceFirst("\"id\" : \"[0-9a-f]+\"", "\"id\" : \"0\""))) {
            assertThat(other).isNotEqualTo(whole);
            Files.writeString(out.resolve("manifest.json"), other);
            assertThat(verify(out, SUBMISSION).code()).as(other).isEqualTo(6);
        }
        for (String other : List.of(
                "",
                whole + "{}",
                whole.replace("\"lang\"", "\"lang\" : \"en\", \"lang\""),
                whole.replace("\"generator\" : \"", "\"generator\" : \"other "),
                whole.replace("\"command\" : \"check\"", "\"command\" : \"pack-rules\""),
                whole.replace("\"asOf\" : \"2026-07-31\"", "\"asOf\" : \"@x\""),
                whole.replace("\"lang\" : \"zh-CN\"", "\"lang\" : \"xx\""))) {
            assertThat(other).isNotEqualTo(whole);
            Files.writeString(out.resolve("manifest.json"), other);
            assertThat(verify(out, SUBMISSION).code()).as(other).isEqualTo(2);
        }
    }

    @Test
    void whatTheCheckWasGivenMustBeGivenAgain() throws IOException {
        Path office = Files.writeString(folder.resolve("own.yaml"), "发文机关: 某县教育局\n");
        Path baseline = Files.copy(check().resolve("assessment.json"), folder.resolve("old.json"));
        Path out = check("--baseline", baseline.toString(), "--office", office.toString(), "--format", "json,docx");
        Run none = verify(out, SUBMISSION, "--office", office.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("请用 --baseline 给出同一文件");
        assertThat(verify(out, SUBMISSION, "--baseline", baseline.toString(), "--lang", "en")
                        .err())
                .contains("--office was used (own.yaml)");
        Run same = verify(out, SUBMISSION, "--baseline", baseline.toString(), "--office", office.toString());
        assertThat(same.code()).as(same.out() + same.err()).isZero();
        Files.writeString(office, "发文机关: 另一县教育局\n");
        Run other = verify(out, SUBMISSION, "--baseline", baseline.toString(), "--office", office.toString());
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.out()).contains("当时用的输入：office own.yaml").contains("被改动：opinion-letter.docx");
        Run township = verify(
                out,
                "fixtures/nine-year/submission.json",
                "--baseline",
                baseline.toString(),
                "--office",
                office.toString());
        assertThat(township.code()).isEqualTo(2);
        assertThat(verify(folder).code()).isEqualTo(2);
        assertThat(verify(out, "none.json", "--baseline", baseline.toString(), "--office", office.toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aBatchAndADrawAreMadeAgain() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String fixture : List.of("breaks-all-four", "nine-year")) {
            Files.copy(Path.of("fixtures", fixture, "submission.json"), in.resolve(fixture + ".json"));
        }
        Path list = Files.writeString(folder.resolve("list.txt"), "990101003\n990101004\n");
        Path batch = folder.resolve("batch");
        Path draw = folder.resolve("draw");
        assertThat(Run.of(
                                "batch",
                                in.toString(),
                                "-o",
                                batch.toString(),
                                "--as-of",
                                "2026-07-31",
                                "--county-list",
                                list.toString())
                        .code())
                .isEqualTo(1);
        assertThat(Run.of("sample", batch.toString(), "-o", draw.toString(), "--schools", "2", "--seed", "--x=@y, z")
                        .code())
                .isZero();
        assertThat(verify(batch, in.toString()).err()).contains("请用 --county-list 给出同一文件");
        Run whole = verify(batch, in.toString(), "--county-list", list.toString());
        assertThat(whole.code()).as(whole.out() + whole.err()).isZero();
        Run drawn = verify(draw, batch.toString());
        assertThat(drawn.code()).as(drawn.out() + drawn.err()).isZero();
        assertThat(verify(batch).out()).contains("8 个文件与 manifest.json").contains("只核对了校验值");

        Files.writeString(draw.resolve("notice.md"), "x");
        assertThat(verify(draw, batch.toString()).out()).contains("被改动：notice.md");
        Files.writeString(batch.resolve("findings.csv"), "x");
        assertThat(verify(batch).code()).isEqualTo(6);
        Files.delete(in.resolve("nine-year.json"));
        Run less = verify(batch, in.toString(), "--county-list", list.toString(), "--lang", "en");
        assertThat(less.code()).isEqualTo(6);
        assertThat(less.out())
                .contains("an input was: submission nine-year.json")
                .contains("altered: findings.csv")
                .contains("altered: summary.html");
        Files.createDirectories(batch.resolve(".batch"));
        assertThat(verify(batch).err()).contains("还没有做完");
    }
}
