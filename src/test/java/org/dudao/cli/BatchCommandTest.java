package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many townships at once: in any form and order, on any number of threads, killed and resumed. */
class BatchCommandTest {
    private static final List<String> OUTPUTS = List.of(
            "assessments.ndjson.gz",
            "findings.csv",
            "unreadable.csv",
            "summary.xlsx",
            "summary.html",
            "summary.docx",
            "hints.csv",
            "figures.ndjson.gz");

    @TempDir
    private Path folder;

    private final Path in() {
        return folder.resolve("in");
    }

    private Run batch(Path from, String out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "batch",
                                from.toString(),
                                "-o",
                                folder.resolve(out).toString(),
                                "--as-of",
                                "2026-07-31"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** A township of its own, made from a fixture by another code. */
    private static byte[] township(int number) {
        try {
            ObjectNode json = (ObjectNode) Json.mapper()
                    .readTree(
                            Path.of("fixtures/breaks-all-four/submission.json").toFile());
            ((ObjectNode) json.get("township")).put("code", String.valueOf(990200000 + number));
            return Json.mapper().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = in().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private List<String> townships(String out) throws IOException {
        List<String> codes = new ArrayList<>();
        for (String line : assessments(out)) {
            JsonNode assessment = Json.mapper().readTree(line);
            codes.add(assessment.at("/assessment/township/code").asText());
        }
        return codes;
    }

    private List<String> assessments(String out) throws IOException {
        byte[] packed = Files.readAllBytes(folder.resolve(out).resolve("assessments.ndjson.gz"));
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"kind\":\"township\",\"township\""))
                .toList();
    }

    private List<String> table(String out, String name) throws IOException {
        return Files.readString(folder.resolve(out).resolve(name)).lines().toList();
    }

    private void isTheSame(String one, String other) throws IOException {
        for (String name : OUTPUTS) {
            assertThat(Files.readAllBytes(folder.resolve(one).resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(folder.resolve(other).resolve(name)));
        }
    }

    @Test
    void aFolderMayHoldFoldersWorkbooksArchivesAndFilesOfLines() throws IOException {
        file("a/one.json", township(1));
        file("b/c/two.xlsx", Files.readAllBytes(Path.of("fixtures/nine-year/submission.xlsx")));
        file("lines.ndjson", lines(3, 4));
        file("lines.ndjson.gz", gzipped(lines(5)));
        file("archive.zip", zipped("x/six.json", township(6), "__MACOSX/._six.json", new byte[] {1}));
        Run run = batch(in(), "out");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(townships("out"))
                .containsExactly("990101009", "990200001", "990200003", "990200004", "990200005", "990200006");
        assertThat(table("out", "unreadable.csv")).hasSize(1);
        assertThat(run.out()).contains("已判定 6 个乡镇（其中有问题的 6 个）、2 个县；未能判定的文件 0 个。");
        assertThat(folder.resolve("out/.batch")).doesNotExist();
    }

    @Test
    void eachLineIsTheAssessmentThatACheckGives() throws IOException {
        file("one.json", township(1));
        batch(in(), "out");
        Run.of(
                "check",
                in().resolve("one.json").toString(),
                "--as-of",
                "2026-07-31",
                "--format",
                "json,csv",
                "-o",
                folder.resolve("single").toString());
        Path single = folder.resolve("single/990200001-2025-2026");
        assertThat(Json.mapper().readTree(assessments("out").get(0)))
                .isEqualTo(
                        Json.mapper().readTree(single.resolve("assessment.json").toFile()));
        assertThat(table("out", "findings.csv"))
                .isEqualTo(
                        Files.readString(single.resolve("findings.csv")).lines().toList());
    }

    @Test
    void figuresOfAnotherVersionAreRefusedBeforeAnythingIsJudged() throws IOException {
        file("one.json", township(1));
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.write(
                earlier.resolve("figures.ndjson.gz"),
                gzipped("{\"township\":\"990200001\",\"schoolYear\":\"2024-2025\",\"sets\":[]}\n"
                        .getBytes(StandardCharsets.UTF_8)));
        Run run = batch(in(), "out", "--previous", earlier.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("figures.ndjson.gz, line 1")
                .contains("另一版本")
                .contains("--previous");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void thisVersionsFiguresAreComparedWith() throws IOException {
        file("one.json", township(1));
        assertThat(batch(in(), "earlier").code()).isEqualTo(1);
        Run run = batch(in(), "out", "--previous", folder.resolve("earlier").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsListedWithItsReasonAndStopsNothing() throws IOException {
        file("good.json", township(1));
        file("torn.json", "{\"format\": ".getBytes(StandardCharsets.UTF_8));
        file("letter.doc", new byte[] {1, 2, 3});
        file("broken.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        file("broken.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        file("torn.ndjson.gz", java.util.Arrays.copyOf(gzipped(lines(2, 3)), 400));
        file("~$good.xlsx", new byte[] {0});
        Run run = batch(in(), "out");
        assertThat(run.code()).isEqualTo(3);
        assertThat(townships("out")).containsExactly("990200001");
        assertThat(table("out", "unreadable.csv").stream()
                        .skip(1)
                        .map(l -> l.substring(0, l.indexOf(",")))
                        .distinct())
                .containsExactly("broken.xlsx", "broken.zip", "letter.doc", "torn.json", "torn.ndjson.gz:1");
        assertThat(run.out()).contains("letter.doc：不是能读取的报送数据文件");
    }

    @Test
    void tablesAmongOtherFilesHideNoneOfThem() throws IOException {
        file("county/list.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        file("county/north/one.json", township(1));
        file("county/two.json", township(2));
        assertThat(batch(in(), "out").code()).isEqualTo(3);
        assertThat(townships("out")).containsExactly("990200001", "990200002");
        assertThat(table("out", "unreadable.csv"))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("county/list.csv,");
    }

    @Test
    void aFolderOfTablesIsOneSubmissionWhereverItLies() throws IOException {
        file("town/乡镇.csv", "x".getBytes(StandardCharsets.UTF_8));
        file("town/学校.csv", "x".getBytes(StandardCharsets.UTF_8));
        batch(in(), "inside");
        batch(in().resolve("town"), "itself");
        for (String out : List.of("inside", "itself")) {
            assertThat(table(out, "unreadable.csv").stream().skip(1).map(l -> l.substring(0, l.indexOf(','))))
                    .as(out)
                    .isNotEmpty()
                    .containsOnly("town");
        }
    }

    @Test
    void anArchivePackedByWindowsInChinaIsRead() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, java.nio.charset.Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("报送数据/丙镇.json"));
            zip.write(township(1));
            zip.putNextEntry(new ZipEntry("报送数据/说明.doc"));
            zip.write(1);
        }
        file("全县.zip", packed.toByteArray());
        batch(in(), "out");
        assertThat(townships("out")).containsExactly("990200001");
        assertThat(table("out", "unreadable.csv").get(1)).startsWith("全县.zip!报送数据/说明.doc,");
    }

    @Test
    void theOrderOfLinesChangesNoAssessment() throws IOException {
        file("a/lines.ndjson", lines(1, 2, 3));
        file("b/lines.ndjson", lines(3, 1, 2));
        batch(in().resolve("a"), "one");
        batch(in().resolve("b"), "other");
        isTheSame("one", "other");
    }

    @Test
    void theOutputMayNotLieAmongTheSubmissions() throws IOException {
        file("a.json", township(1));
        assertThat(batch(in(), "in/out").err()).contains("输出文件夹在报送数据的文件夹中");
        assertThat(in().resolve("out")).doesNotExist();
    }

    @Test
    void aBatchOfNothingReadableStillWritesAWholeArchive() throws IOException {
        file("bad.json", new byte[] {'{'});
        assertThat(batch(in(), "out").code()).isEqualTo(3);
        assertThat(townships("out")).isEmpty();
    }

    @Test
    void twoSubmissionsOfOneTownshipAndYearAreAnErrorOfThatTownship() throws IOException {
        file("a.json", township(1));
        file("b.json", township(1));
        file("c.json", township(2));
        assertThat(batch(in(), "out").code()).isEqualTo(3);
        assertThat(townships("out")).containsExactly("990200002");
        assertThat(table("out", "unreadable.csv").get(1))
                .startsWith("a.json,a.json,同一乡镇同一学年（990200001-2025-2026）报送了不止一份");
        assertThat(table("out", "unreadable.csv").get(2))
                .startsWith("b.json,b.json,")
                .contains(",a.json,");
    }

    @Test
    void theOutputIsTheSameWhateverTheNumberOfJobs() throws IOException {
        for (int i = 0; i < 12; i++) {
            file("t" + i + ".json", township(i));
        }
        file("bad.json", new byte[] {'{'});
        batch(in(), "one", "--jobs", "1");
        batch(in(), "many", "--jobs", "5");
        isTheSame("one", "many");
    }

    @Test
    void aRunThatWasKilledAtAnyMomentIsResumedToTheSameOutput() throws IOException {
        for (int i = 0; i < 8; i++) {
            file("t" + i + ".json", township(i));
        }
        file("bad.json", new byte[] {'{'});
        batch(in(), "whole");
        Path journal = unfinished();
        byte[] lines = Files.readAllBytes(journal);
        byte[] store = Files.readAllBytes(journal.resolveSibling("store.bin"));
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            int cut = random.nextInt(lines.length + 1);
            // bytes are written before the line that speaks of them; only a loss of power leaves less
            int bytes = i % 2 == 0 ? store.length : random.nextInt(store.length + 1);
            Path out = Files.createDirectories(folder.resolve("killed" + i + "/.batch"));
            Files.write(out.resolve("journal.ndjson"), java.util.Arrays.copyOf(lines, cut));
            Files.write(out.resolve("store.bin"), java.util.Arrays.copyOf(store, bytes));
            Run run = batch(in(), "killed" + i, "--resume");
            assertThat(run.code()).as("cut at %d", cut).isEqualTo(3);
            isTheSame("whole", "killed" + i);
        }
    }

    /** The journal of a run that was stopped before it wrote its files. */
    private Path unfinished() throws IOException {
        Path out = Files.createDirectories(folder.resolve("stopped"));
        // a folder in the way of what is written last keeps the run from its end
        Files.createDirectories(out.resolve("unreadable.csv/in-the-way"));
        assertThat(batch(in(), "stopped").code()).isEqualTo(2);
        return out.resolve(".batch/journal.ndjson");
    }

    @Test
    void aResumedRunJudgesOnlyWhatIsNewOrChanged() throws IOException {
        file("a.json", township(1));
        file("b.json", township(2));
        Path journal = unfinished();
        Files.delete(folder.resolve("stopped/unreadable.csv/in-the-way"));
        Files.delete(folder.resolve("stopped/unreadable.csv"));
        int before = Files.readAllLines(journal).size();
        file("b.json", township(3));
        file("c.json", township(4));
        Files.delete(in().resolve("a.json"));
        file("d.json", township(1));
        Path copy = Files.copy(journal, folder.resolve("copy"));
        assertThat(batch(in(), "stopped", "--resume").code()).isEqualTo(1);
        assertThat(townships("stopped")).containsExactly("990200001", "990200003", "990200004");
        assertThat(Files.readAllLines(copy)).hasSize(before);
    }

    @Test
    void anUnfinishedRunIsNeitherOverwrittenNorGoneOnWithByOtherRules() throws IOException {
        file("a.json", township(1));
        unfinished();
        Run again = batch(in(), "stopped");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("没有做完的核查").contains("--resume");
        Run other = batch(in(), "stopped", "--resume", "--lang", "en");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("other rules, another as-of date or other options");
    }

    @Test
    void findingsAloneCanBeAskedFor() throws IOException {
        file("a.json", township(1));
        batch(in(), "out");
        assertThat(folder.resolve("out/assessments.ndjson.gz")).exists();
        assertThat(batch(in(), "out", "--findings-only").code()).isEqualTo(1);
        assertThat(folder.resolve("out/assessments.ndjson.gz")).doesNotExist();
        assertThat(table("out", "findings.csv").get(1)).startsWith("990200001,丙镇,2025-2026,fp:");
    }

    @Test
    void whatSomebodyHasChangedSinceTheLastBatchIsKept() throws IOException {
        file("a.json", township(1));
        batch(in(), "out");
        assertThat(batch(in(), "out").out()).endsWith("已写入 " + folder.resolve("out") + "\n");
        assertThat(folder.resolve("out/earlier")).doesNotExist();
        Files.writeString(folder.resolve("out/summary.docx"), "edited");
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        file("b.json", township(2));
        Run again = batch(in(), "out");
        Path earlier;
        try (var all = Files.list(folder.resolve("out/earlier"))) {
            earlier = all.findFirst().orElseThrow();
        }
        assertThat(earlier.getFileName().toString()).startsWith("2026-07-31-");
        assertThat(earlier.resolve("summary.docx")).hasContent("edited");
        assertThat(earlier.resolve("findings.csv")).doesNotExist();
        assertThat(again.out()).contains("未覆盖").contains("/summary.docx");
        assertThat(folder.resolve("out/notes.txt")).hasContent("mine");
        assertThat(Files.size(folder.resolve("out/summary.docx"))).isGreaterThan(1000);
    }

    @Test
    void aBatchOverAYearThatIsOverSaysSo() throws IOException {
        file("a.json", township(1));
        Run run = Run.of("batch", in().toString(), "-o", folder.resolve("out").toString(), "--as-of", "2026-11-23");
        assertThat(run.out()).startsWith("注意：2025-2026学年已于 2026-08-31 结束").contains("--as-of 2026-08-31");
        assertThat(Files.readString(folder.resolve("out/summary.html")))
                .contains("2026-11-23")
                .contains("学年已于2026-08-31结束");
        assertThat(batch(in(), "in-the-year").out()).doesNotContain("注意");
    }

    @Test
    void wrongUsageIsSaid() throws IOException {
        assertThat(batch(folder.resolve("nowhere"), "out").code()).isEqualTo(2);
        file("a.json", township(1));
        assertThat(batch(in(), "out", "--jobs", "0").err()).contains("--jobs 至少为1");
        Path plain = Files.writeString(folder.resolve("plain"), "", StandardOpenOption.CREATE);
        assertThat(batch(in(), plain.getFileName().toString()).err()).contains("-o 不是文件夹");
    }

    private static byte[] lines(int... numbers) throws IOException {
        java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
        for (int number : numbers) {
            lines.write(township(number));
            lines.write("\n\n".getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zipped(String one, byte[] first, String other, byte[] second) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(one));
            zip.write(first);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(second);
        }
        return packed.toByteArray();
    }
}
