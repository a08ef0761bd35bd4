package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schools and inspectors drawn from a batch, and the draw repeated from its log. */
class SampleCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void batch() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String fixture : List.of("every-area", "town-484", "nine-year")) {
            Files.copy(Path.of("fixtures", fixture, "submission.json"), in.resolve(fixture + ".json"));
        }
        Run.of("batch", in.toString(), "-o", folder.resolve("out").toString(), "--as-of", "2026-07-31");
    }

    private Run sample(String... more) {
        return Run.of(Stream.concat(Stream.of("sample", folder.resolve("out").toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Run draw(String... more) {
        return sample(Stream.concat(
                        Stream.of("-o", folder.resolve("draw").toString(), "--schools", "4", "--seed", "2026年10月8日"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path inspectors(String text) throws IOException {
        return Files.write(folder.resolve("inspectors.csv"), text.getBytes(Charset.forName("GB18030")));
    }

    private JsonNode log() throws IOException {
        return Json.mapper().readTree(folder.resolve("draw/draw-log.json").toFile());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("draw").resolve(name));
    }

    private void batch(String in, String out) {
        Run.of("batch", folder.resolve(in).toString(), "-o", folder.resolve(out).toString(), "--as-of", "2026-07-31");
    }

    @Test
    void aDrawIsRepeatedFromItsLog() throws IOException {
        Path list = inspectors("姓名,回避\r\n赵一,990101005\r\n钱二,\r\n孙三,\r\n");
        Run drawn = draw("--inspectors", list.toString(), "--each", "2");
        assertThat(drawn.err()).isEmpty();
        assertThat(drawn.code()).isZero();
        assertThat(log().get("drawn")).hasSize(4).allSatisfy(d -> assertThat(d.get("inspectors"))
                .hasSize(2));
        assertThat(text("draw.csv").lines()).hasSize(5);
        assertThat(text("candidates.csv").lines())
                .hasSize(1 + log().get("candidates").asInt());

        String log = folder.resolve("draw/draw-log.json").toString();
        Run again = sample("--verify", log, "--inspectors", list.toString());
        assertThat(again.out()).startsWith("一致");
        assertThat(again.code()).isZero();
        assertThat(sample("--verify", log).code()).isEqualTo(2);
    }

    @Test
    void aLogThatWasChangedIsFoundOut() throws IOException {
        draw();
        ObjectNode log = (ObjectNode) log();
        String township = log.at("/drawn/0/township").asText() + "/";
        String was = township + log.at("/drawn/0/school").asText();
        ((ObjectNode) log.at("/drawn/0")).put("school", "2190000000");
        Path changed = Files.writeString(folder.resolve("changed.json"), log.toString());

        Run run = sample("--verify", changed.toString());

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("记录中有、重做没有抽中：" + township + "2190000000", "重做抽中、记录中没有：" + was);
    }

    /** An office numbers its schools as it likes. */
    @Test
    void schoolsOfTwoTownshipsThatHaveTheSameCodesCanAllBeDrawn() throws IOException {
        draw();
        int before = log().get("candidates").asInt();
        ObjectNode again = (ObjectNode)
                Json.mapper().readTree(folder.resolve("in/nine-year.json").toFile());
        int schools = again.get("schools").size();
        ((ObjectNode) again.get("township")).put("code", "990101098");
        Files.writeString(folder.resolve("in/again.json"), again.toString());
        batch("in", "out");

        sample("-o", folder.resolve("draw").toString(), "--schools", "100", "--seed", "2026年10月8日");

        assertThat(log().get("candidates").asInt()).isEqualTo(before + schools);
        assertThat(log().get("drawn")).hasSize(before + schools);
    }

    @Test
    void filesThatAreNotOfOneBatchAreRefusedAndNoFaultOfOurs() throws IOException {
        batch("in/nine-year.json", "other");
        Files.copy(
                folder.resolve("other/figures.ndjson.gz"),
                folder.resolve("out/figures.ndjson.gz"),
                StandardCopyOption.REPLACE_EXISTING);

        Run run = draw();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("不是这次批量核查写的").contains("figures.ndjson.gz");
    }

    @Test
    void everyFileOfADrawIsRepeatedAndNotTheLogAlone() throws IOException {
        draw("--lang", "en");
        String log = folder.resolve("draw/draw-log.json").toString();
        assertThat(sample("--verify", log).out()).startsWith("一致").contains("3 个文件也逐字节相同");
        for (String name : List.of("notice.md", "draw.csv", "candidates.csv")) {
            String whole = text(name);
            Files.writeString(folder.resolve("draw").resolve(name), whole.replaceFirst("[0-9]", "7") + " ");
            Run run = sample("--verify", log);
            assertThat(run.code()).as(name).isEqualTo(6);
            assertThat(run.out()).contains("被改动：" + name);
            Files.delete(folder.resolve("draw").resolve(name));
            Run missing = sample("--verify", log, "--lang", "en");
            assertThat(missing.code()).as(name).isEqualTo(6);
            assertThat(missing.out()).contains("missing: " + name);
            Files.writeString(folder.resolve("draw").resolve(name), whole);
        }
        Files.writeString(folder.resolve("draw/manifest.json"), text("manifest.json") + "{}");
        assertThat(sample("--verify", log, "--lang", "en").out()).contains("cannot be read: manifest.json");
        Path moved = Files.copy(
                Path.of(log),
                Files.createDirectories(folder.resolve("elsewhere")).resolve("log.json"));
        assertThat(sample("--verify", moved.toString()).out()).contains("只核对了抽取记录");
    }

    @Test
    void nothingIsDrawnFromABatchThatIsNotFinished() throws IOException {
        Path unfinished = Files.createDirectories(folder.resolve("out/.batch"));
        Run run = draw();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("还没有做完", "--resume");
        assertThat(draw("--lang", "en").err()).contains("This batch is not finished");
        Files.delete(unfinished);
        Path manifest = folder.resolve("out/manifest.json");
        String whole = Files.readString(manifest);
        for (String other : List.of("", "{}", whole + "{}", whole.replace("\"hints.csv\"", "\"other.csv\""))) {
            Files.writeString(manifest, other);
            assertThat(draw().code()).isEqualTo(2);
            assertThat(draw("--lang", "en").err()).contains("Not the output of a finished batch");
        }
        Files.delete(manifest);
        assertThat(draw().code()).isEqualTo(2);
        assertThat(folder.resolve("draw")).doesNotExist();
        Files.writeString(manifest, whole);
        assertThat(draw().code()).isZero();
    }

    @Test
    void nothingIsDrawnByHintsThatWereChanged() throws IOException {
        Files.writeString(folder.resolve("out/hints.csv"), Files.readString(folder.resolve("out/hints.csv")) + "x\r\n");
        Run run = draw();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("被改动过：hints.csv");
    }

    @Test
    void anInputThatWasChangedIsNamed() throws IOException {
        draw();
        Files.writeString(folder.resolve("out/hints.csv"), Files.readString(folder.resolve("out/hints.csv")) + "x\r\n");

        Run run = sample("--verify", folder.resolve("draw/draw-log.json").toString());

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("输入文件变了：hints.csv");
    }

    @Test
    void whoIsMissingIsSaid() throws IOException {
        Run run = draw("--inspectors", inspectors("姓名,回避\n赵一,990101\n钱二,\n").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("检查人员不足：4所学校没有2名可派的人", "须回避的：赵一");
    }

    @Test
    void aRecusalThatNamesNothingIsPointedOut() throws IOException {
        Run run = draw(
                "--each", "1", "--inspectors", inspectors("姓名,回避\n赵一,向阳小学堂\n").toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("赵一 回避的“向阳小学堂”不在候选学校之列");
    }

    @Test
    void fewerSchoolsThanStrataAreRefused() {
        Run run = draw("--strata", "township,type");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("至少要抽");
    }

    @Test
    void aFolderThatIsNoBatchAndAListWithoutHeadingAreRefused() throws IOException {
        assertThat(Run.of("sample", folder.resolve("in").toString(), "--seed", "x")
                        .code())
                .isEqualTo(2);
        assertThat(draw("--inspectors", inspectors("赵一\n").toString()).code()).isEqualTo(3);
    }

    @Test
    void aNoticeThatSomebodyHasChangedIsKeptWhenSchoolsAreDrawnAgain() throws IOException {
        draw();
        Path notice = folder.resolve("draw/notice.md");
        Files.writeString(notice, "改过的通知");
        Run again = sample("-o", folder.resolve("draw").toString(), "--schools", "3", "--seed", "2026年10月9日");
        Path kept;
        try (Stream<Path> all = Files.walk(folder.resolve("draw/earlier"))) {
            kept = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        assertThat(kept).hasContent("改过的通知").hasFileName("notice.md");
        assertThat(Files.readString(notice)).startsWith("#");
        assertThat(again.out()).contains("未覆盖").contains("/notice.md");
    }

    @Test
    void theNoticeHoldsNoNamesOfPersonsNorWeights() throws IOException {
        draw("--inspectors", inspectors("姓名,回避\n赵一,\n钱二,\n").toString());

        assertThat(text("notice.md"))
                .startsWith("# 教育督导“双随机、一公开”抽查名单")
                .contains(log().at("/drawn/0/school").asText(), "抽取种子：2026年10月8日")
                .doesNotContain("赵一", "权重来源");
    }
}
