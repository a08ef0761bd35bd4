package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged or changed parts of an unfinished batch are not trusted, and a folder belongs to one batch at a time. */
@Tag("full")
class BatchDamageTest {
    @TempDir
    private Path folder;

    private byte[] lines;
    private byte[] store;

    @BeforeEach
    void anUnfinishedBatch() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < 4; i++) {
            ObjectNode json = (ObjectNode) Json.mapper()
                    .readTree(
                            Path.of("fixtures/breaks-all-four/submission.json").toFile());
            ((ObjectNode) json.get("township")).put("code", String.valueOf(990200001 + i));
            Files.write(in.resolve("t" + i + ".json"), Json.mapper().writeValueAsBytes(json));
        }
        assertThat(batch("whole").code()).isEqualTo(1);
        // a folder in the way of what is written last keeps the run from its end
        Files.createDirectories(folder.resolve("stopped/unreadable.csv/in-the-way"));
        batch("stopped", "--jobs", "1");
        lines = Files.readAllBytes(folder.resolve("stopped/.batch/journal.ndjson"));
        store = Files.readAllBytes(folder.resolve("stopped/.batch/store.bin"));
    }

    private Run batch(String out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "batch",
                                folder.resolve("in").toString(),
                                "-o",
                                folder.resolve(out).toString(),
                                "--as-of",
                                "2026-07-31"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Run resumed(String out, byte[] journal, byte[] bytes, String... more) throws IOException {
        Path left = Files.createDirectories(folder.resolve(out).resolve(".batch"));
        Files.write(left.resolve("journal.ndjson"), journal);
        Files.write(left.resolve("store.bin"), bytes);
        List<String> all = new ArrayList<>(List.of("--resume"));
        all.addAll(List.of(more));
        return batch(out, all.toArray(String[]::new));
    }

    private void isWhole(String out) throws IOException {
        for (String name : List.of(
                "assessments.ndjson.gz",
                "findings.csv",
                "unreadable.csv",
                "summary.xlsx",
                "summary.html",
                "summary.docx",
                "hints.csv",
                "figures.ndjson.gz",
                "manifest.json")) {
            assertThat(folder.resolve(out).resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
        assertThat(folder.resolve(out).resolve(".batch")).doesNotExist();
    }

    @Test
    void aFlippedByteOfTheStoreIsNamedAndItsInputJudgedAgain() throws IOException {
        Random random = new Random(30);
        int townships = 0;
        for (int i = 0; i < 8; i++) {
            byte[] flipped = store.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Run run = resumed("flipped" + i, lines, flipped, "--lang", "zh-CN");
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("有损坏，损坏的重新核查").contains(".batch/store.bin 已损坏：");
            townships += run.err().contains(".json 的核查结果") ? 1 : 0;
            isWhole("flipped" + i);
        }
        assertThat(townships).isPositive();
        Run cut = resumed("cut", lines, Arrays.copyOf(store, 10));
        assertThat(cut.err()).contains("t0.json").contains("t3.json");
        isWhole("cut");
    }

    @Test
    void anEditedLineOfTheJournalIsNamedAndNotTaken() throws IOException {
        String journal = new String(lines, StandardCharsets.UTF_8);
        int edited = 0;
        for (String[] edit : new String[][] {
            {"\"code\":1", "\"code\":0"},
            {"990200002-2025", "990200009-2025"},
            {"\"t2.json\"", "\"t3.json\""},
            {"\"offset\":0", "\"offset\":1"},
            {"\"entry\":{\"source\":\"t1", "\"entry\":{ \"source\":\"t1"},
            {"{\"sum\":\"", "{\"sum\":\"0"},
            {"\"entry\"", "\"entrx\""},
        }) {
            assertThat(journal).contains(edit[0]);
            byte[] changed = journal.replaceFirst(java.util.regex.Pattern.quote(edit[0]), edit[1])
                    .getBytes(StandardCharsets.UTF_8);
            Run run = resumed("edited" + ++edited, changed, store);
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).as(edit[1]).containsPattern("\\.batch/journal\\.ndjson 第[1-9]行已损坏或被改动");
            isWhole("edited" + edited);
        }
        String[] each = journal.split("\n", -1);
        assertThat(resumed("gap", (each[0] + "\n\n" + each[1] + "\n").getBytes(StandardCharsets.UTF_8), store)
                        .err())
                .contains("第2行");
        isWhole("gap");
        Run english = resumed("english", "no journal\n".getBytes(StandardCharsets.UTF_8), store);
        assertThat(english.err()).contains("第1行");
        isWhole("english");
    }

    @Test
    void whatWasFoundByOtherRulesIsNotPassedOffAsFoundByThese() throws IOException {
        String journal = new String(lines, StandardCharsets.UTF_8);
        Run refused = resumed("other", lines, store, "--lang", "en");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("2026-07-31");
        String setting = journal.substring(0, journal.indexOf('\n'));
        Run forged = resumed(
                "forged",
                journal.replace(setting, setting.replace(" zh-CN ", " en ")).getBytes(StandardCharsets.UTF_8),
                store,
                "--lang",
                "en");
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.err()).contains("line 1, is damaged or was changed").contains("line 3");
        assertThat(Files.readString(folder.resolve("forged/findings.csv"))).contains("Township");
    }

    @Test
    void aFolderThatAnotherBatchHoldsIsRefusedAndItsHolderNamed() throws IOException {
        Path left = Files.createDirectories(folder.resolve("held/.batch"));
        try (FileChannel holder =
                FileChannel.open(left.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            holder.write(StandardCharsets.UTF_8.encode("pid 4711, host\u001b[2J\n"));
            assertThat(holder.tryLock(1L << 40, 1, false)).isNotNull();
            Run run = batch("held");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("另一次批量核查正在使用这个输出文件夹")
                    .contains("pid 4711, host")
                    .doesNotContain("\u001b");
            assertThat(batch("held", "--lang", "en").err()).contains("Another batch is using this output folder");
            assertThat(folder.resolve("held/findings.csv")).doesNotExist();
        }
        assertThat(batch("held").code()).as("nobody holds it any more").isEqualTo(1);
        isWhole("held");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(folder.resolve("linked/.batch"), elsewhere);
        Run run = batch("linked");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("却是链接", "linked/.batch");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
