package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pipe may block and a device never ends: neither is opened, whatever option or folder names it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {
    private static final String GOOD = "fixtures/small-school/submission.json";

    @TempDir
    private Path folder;

    @BeforeEach
    void thereArePipes() throws Exception {
        assumeTrue(!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"));
        pipe("pipe");
    }

    private String pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        Files.createDirectories(pipe.getParent());
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        return pipe.toString();
    }

    private void link(String name, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), to);
    }

    @Test
    void aBatchListsWhatIsNoFileAndJudgesTheRest() throws Exception {
        List<String> names = List.of(
                "a.json",
                "b.xlsx",
                "c.xls",
                "d.zip",
                "e.ndjson",
                "f.ndjson.gz",
                "g.jsonl",
                "tables/h.csv",
                "only/i.csv");
        for (String name : names) {
            pipe("in/" + name);
        }
        Files.writeString(folder.resolve("in/tables/j.csv"), "a\n");
        link("in/device.json", Path.of("/dev/zero"));
        link("in/pipe.xlsx", folder.resolve("pipe"));
        link("in/gone.json", folder.resolve("nowhere"));
        link("in/self.json", folder.resolve("in/self.json"));
        link("in/round", folder);
        link("in/linked.json", Path.of(GOOD).toAbsolutePath());
        Run run = Run.of(
                "batch",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--as-of",
                "2026-07-31",
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.out()).contains("1 townships").contains("15 files could not be");
        String unreadable = Files.readString(folder.resolve("out/unreadable.csv"));
        assertThat(unreadable)
                .contains("Not a regular file")
                .contains("a link to a folder")
                .contains("missing file");
        assertThat(unreadable).contains("in/only/i.csv".substring(3)).contains("tables/h.csv");
        Run again = Run.of(
                "batch",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--as-of",
                "2026-07-31",
                "--lang",
                "en",
                "--resume");
        assertThat(again.code()).isEqualTo(ExitCode.INPUT.code());
    }

    @Test
    void aBatchOfOnePipeIsRefusedAndOneOfALinkedFolderIsNot() throws Exception {
        Run run = Run.of(
                "batch",
                folder.resolve("pipe").toString(),
                "-o",
                folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("不是普通文件").contains("Not a regular file");
        Files.createDirectories(folder.resolve("real"));
        Files.copy(Path.of(GOOD), folder.resolve("real/a.json"));
        link("linked", folder.resolve("real"));
        Run linked = Run.of(
                "batch",
                folder.resolve("linked").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--as-of",
                "2026-07-31");
        assertThat(linked.out()).contains("已判定 1 个乡镇");
    }

    @Test
    void noOptionOpensAPipeOrADevice() throws Exception {
        Files.createDirectories(folder.resolve("batch"));
        for (String name : List.of("assessments.ndjson.gz", "figures.ndjson.gz", "hints.csv")) {
            pipe("previous/" + name);
        }
        pipe("rules/area/page.yaml");
        String out = folder.resolve("out").toString();
        for (String special : List.of(folder.resolve("pipe").toString(), "/dev/zero")) {
            Stream.of(
                            new String[] {"check", special},
                            new String[] {"check", GOOD, "--rules", special},
                            new String[] {"check", GOOD, "--office", special, "-o", out, "--format", "docx"},
                            new String[] {"check", GOOD, "--baseline", special, "-o", out},
                            new String[] {
                                "check",
                                GOOD,
                                "--rules",
                                folder.resolve("rules").toString()
                            },
                            new String[] {
                                "standards", "--rules", folder.resolve("rules").toString()
                            },
                            new String[] {"batch", folder.toString(), "-o", out, "--rules", special},
                            new String[] {"batch", "fixtures", "-o", out, "--county-list", special},
                            new String[] {
                                "batch",
                                "fixtures",
                                "-o",
                                out,
                                "--previous",
                                folder.resolve("previous").toString()
                            },
                            new String[] {"sample", folder.resolve("previous").toString(), "--verify", special},
                            new String[] {
                                "convert",
                                special,
                                "-o",
                                folder.resolve("x.xlsx").toString()
                            },
                            new String[] {"explain", special, "C1", "--data", GOOD},
                            new String[] {"verify", special, GOOD},
                            new String[] {"verify", "fixtures/small-school/expected/assessment.json", special},
                            new String[] {"packs", "merge", special, "--ledger", special, "-o", out},
                            new String[] {"check", "@" + special})
                    .forEach(args -> assertThat(Run.of(args).code())
                            .as(String.join(" ", args))
                            .isIn(ExitCode.USAGE.code(), ExitCode.INPUT.code()));
        }
    }

    @Test
    void theRulesFolderNamesThePageThatIsNoFile() throws Exception {
        pipe("rules/area/page.yaml");
        Run run = Run.of("check", GOOD, "--rules", folder.resolve("rules").toString());
        assertThat(run.err()).contains("page.yaml").contains("不是普通文件");
    }

    @Test
    void whatABureauWritesIsReadUpToABound() throws Exception {
        Path large = folder.resolve("large.yaml");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(50L * 1024 * 1024);
        }
        Files.createDirectories(folder.resolve("rules/area"));
        Files.copy(large, folder.resolve("rules/area/page.yaml"));
        String out = folder.resolve("out").toString();
        for (String[] args : List.of(
                new String[] {"check", GOOD, "--office", large.toString(), "-o", out, "--format", "docx"},
                new String[] {"check", GOOD, "--rules", folder.resolve("rules").toString()},
                new String[] {"batch", "fixtures", "-o", out, "--county-list", large.toString()})) {
            Run run = Run.of(args);
            assertThat(run.code()).as(String.join(" ", args)).isEqualTo(ExitCode.USAGE.code());
            assertThat(run.err()).contains("文件过大").contains("too large").contains("4 MB");
        }
    }

    @Test
    void anEmptyFileIsAnsweredInWordsOfItsOwn() throws IOException {
        for (String name : List.of("a.xlsx", "a.xls", "a.json", "a")) {
            Path empty = Files.createFile(folder.resolve(name));
            Run run = Run.of("check", empty.toString());
            assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
            assertThat(run.err()).contains("0 字节").doesNotContain("JSON");
        }
        Path html = Files.writeString(folder.resolve("page.xls"), "<html><table><tr><td>1</td></tr></table></html>");
        assertThat(Run.of("check", html.toString()).err())
                .contains("不是 Excel 工作簿", "另存为")
                .doesNotContain("第 1 行");
    }
}
