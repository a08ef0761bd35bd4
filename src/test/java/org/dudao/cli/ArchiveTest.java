package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of submissions, and the re-run of what was judged from them. */
class ArchiveTest {
    private static final Path SUBMISSION = Path.of("fixtures/nine-year/submission.json");
    private static final String HASH = "532b3b742fceebc3dc8955abda7e079498a3be1e24b2714b038d1b6e438dbe3f";

    @TempDir
    private Path folder;

    private Run archive(String... args) {
        return run(List.of("archive"), List.of(args), "--archive", folder.resolve("archive"));
    }

    private Run ledger(String... args) {
        return run(List.of("ledger"), List.of(args), "--db", folder.resolve("l.db"));
    }

    private static Run run(List<String> command, List<String> args, String option, Path value) {
        return Run.of(Stream.of(command, args, List.of(option, value.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private Path kept() {
        return folder.resolve("archive/2025-2026/990101/990101009/" + HASH + ".json.gz");
    }

    @Test
    void aSubmissionIsKeptOnceUnderItsHashAndComesBackByteForByte() throws IOException {
        assertThat(archive("add", SUBMISSION.toString()).out()).contains("已归档 1 份，原已归档 0 份");
        try (var in = new GZIPInputStream(Files.newInputStream(kept()))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(SUBMISSION));
        }
        byte[] first = Files.readAllBytes(kept());
        byte[] list = Files.readAllBytes(kept().resolveSibling("meta.ndjson"));
        assertThat(archive("add", SUBMISSION.toString()).out()).contains("已归档 0 份，原已归档 1 份");
        assertThat(Files.readAllBytes(kept())).isEqualTo(first);
        assertThat(Files.readAllBytes(kept().resolveSibling("meta.ndjson"))).isEqualTo(list);
        assertThat(archive("list").out()).contains(HASH, "990101009", "报送数据", "共 1 个文件");
        Path back = folder.resolve("back.json");
        assertThat(archive("get", HASH.substring(0, 12), "-o", back.toString()).code())
                .isZero();
        assertThat(back).hasSameBinaryContentAs(SUBMISSION);
    }

    @Test
    void aFolderOfTablesIsKeptWithTheHashByWhichAnAssessmentNamesIt() throws IOException {
        Path tables = Path.of("src/test/resources/cases/csv-utf16-tab");
        Run added = archive("add", tables.toString());
        assertThat(added.err()).isEmpty();
        assertThat(archive("verify").out()).contains("完好：归档文件 1 个");
        Run check = Run.of(
                "check",
                tables.toString(),
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("o").toString());
        assertThat(check.err()).isEmpty();
        String out = folder.resolve("o").toString();
        assertThat(ledger("import", out, "--submissions", tables.toString(), "--by", "王督学")
                        .err())
                .isEmpty();
        assertThat(ledger("verify", "--rerun").out()).contains("重做一致 1 份");
        String hash = archive("list").out().substring(0, 64);
        assertThat(ledger("verify").out()).contains("归档文件 2 个");
        assertThat(folder.resolve("l.db.archive")).isDirectoryRecursivelyContaining("glob:**" + hash + ".csv.zip.gz");
    }

    @Test
    void whatIsMissingChangedOrUnlistedIsNamed() throws IOException {
        archive("add", SUBMISSION.toString());
        Files.writeString(kept().resolveSibling("0".repeat(64) + ".json.gz"), "x");
        assertThat(archive("verify").out()).contains("归档清单中没有 ");
        Files.delete(kept().resolveSibling("0".repeat(64) + ".json.gz"));
        Files.writeString(kept(), "x");
        Run damaged = archive("verify");
        assertThat(damaged.code()).isEqualTo(6);
        assertThat(damaged.out()).contains(HASH, "已损坏");
        assertThat(archive("get", HASH, "-o", folder.resolve("b").toString()).code())
                .isEqualTo(6);
        Files.delete(kept());
        assertThat(archive("verify").out()).contains("缺少归档文件");
    }

    @Test
    void anInterruptedAddIsMadeWholeByTheNextOne() throws IOException {
        archive("add", SUBMISSION.toString());
        Files.delete(kept().resolveSibling("meta.ndjson"));
        assertThat(archive("add", SUBMISSION.toString()).out()).contains("已归档 1 份");
        assertThat(archive("verify").code()).isZero();
    }

    @Test
    void importWithSubmissionsArchivesThemAndVerifyMakesAllAgain() throws IOException {
        String out = folder.resolve("o").toString();
        Run.of("check", SUBMISSION.toString(), "--as-of", "2026-07-31", "-o", out);
        Run imported = ledger("import", out, "--submissions", SUBMISSION.toString(), "--by", "王督学");
        assertThat(imported.err()).isEmpty();
        assertThat(folder.resolve("l.db.archive/2025-2026/990101/990101009/" + HASH + ".json.gz"))
                .exists();
        Run verified = ledger("verify", "--rerun");
        assertThat(verified.out()).contains("归档文件 2 个", "重做一致 1 份");
        assertThat(verified.code()).isZero();
        Run again = ledger("import", out, "--submissions", SUBMISSION.toString(), "--by", "王督学");
        assertThat(again.out()).contains("评估结果 1 份已在台账中，台账没有变化。");
        assertThat(ledger("verify").out()).as("nothing new was written").isEqualTo(withoutRerun(verified.out()));
    }

    private static String withoutRerun(String out) {
        return out.lines().filter(line -> !line.contains("重做")).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void anAssessmentWithoutItsSubmissionIsSaid() {
        String out = folder.resolve("o").toString();
        Run.of("check", SUBMISSION.toString(), "--as-of", "2026-07-31", "-o", out);
        Run imported = ledger("import", out, "--submissions", "fixtures/clean-town/submission.json", "--by", "王督学");
        assertThat(imported.err()).contains("1 份评估结果没有找到当时的报送数据", "990101009");
        assertThat(ledger("verify", "--rerun").out()).contains("1 份缺少归档的报送数据");
        assertThat(ledger("verify", "--rerun").code()).isZero();
    }

    @Test
    void anArchivedFileThatIsGoneOrChangedIsAFaultOfTheLedger() throws IOException {
        String out = folder.resolve("o").toString();
        Run.of("check", SUBMISSION.toString(), "--as-of", "2026-07-31", "-o", out);
        ledger("import", out, "--submissions", SUBMISSION.toString(), "--by", "王督学");
        Path its = folder.resolve("l.db.archive/2025-2026/990101/990101009");
        Path gone = its.resolve(HASH + ".json.gz");
        byte[] was = Files.readAllBytes(gone);
        Files.delete(gone);
        Run missing = ledger("verify");
        assertThat(missing.code()).isEqualTo(6);
        assertThat(missing.out()).contains("缺少归档文件", HASH);
        Files.write(gone, was);
        assertThat(ledger("verify").code()).isZero();
        Files.delete(its.resolve("meta.ndjson"));
        assertThat(ledger("verify").code()).isEqualTo(6);
    }

    @Test
    void anAssessmentOfOtherRulesIsNotMadeAgainButSaysWhatItNeeds() throws IOException {
        Path out = folder.resolve("o");
        Run.of("check", SUBMISSION.toString(), "--as-of", "2026-07-31", "-o", out.toString());
        Path assessment = out.resolve("990101009-2025-2026/assessment.json");
        Files.writeString(
                assessment,
                Files.readString(assessment).replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.9.0\""));
        ledger("import", assessment.toString(), "--submissions", SUBMISSION.toString(), "--by", "王督学");
        Run verified = ledger("verify", "--rerun");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("重做一致 0 份", "1 份由别的版本或规则生成", "须用 dudao 0.9.0");
    }

    @Test
    void anAssessmentThatDiffersWhenMadeAgainIsTampering() throws IOException {
        Path out = folder.resolve("o");
        Run.of("check", SUBMISSION.toString(), "--as-of", "2026-07-31", "-o", out.toString());
        Path assessment = out.resolve("990101009-2025-2026/assessment.json");
        Files.writeString(
                assessment, Files.readString(assessment).replaceFirst("\"COMPLIANT\" : \\d+", "\"COMPLIANT\" : 999"));
        ledger("import", assessment.toString(), "--submissions", SUBMISSION.toString(), "--by", "王督学");
        assertThat(ledger("verify").code()).isZero();
        Run verified = ledger("verify", "--rerun");
        assertThat(verified.code()).isEqualTo(6);
        assertThat(verified.out()).contains("990101009", "重做后不同");
    }

    @Test
    void thePreviewTakesTheNewestSubmissionOfEachTownship() throws IOException {
        archive("add", SUBMISSION.toString(), "fixtures/clean-town/submission.json");
        Path newer = Files.writeString(folder.resolve("newer.json"), Files.readString(SUBMISSION) + "\n");
        archive("add", newer.toString());
        Run preview = Run.of(
                "preview", folder.resolve("archive").toString(), "--profile", "campus-safety", "--as-of", "2026-07-31");
        assertThat(preview.err()).doesNotContain("未能读取");
        assertThat(preview.out()).contains("乡镇 2 个");
        List<String> names = new ArrayList<>();
        Path side = Files.createDirectory(folder.resolve("side"));
        try (BatchInputs inputs = ArchivedInputs.newest(folder.resolve("archive"), side)) {
            for (Input one = inputs.next(); one != null; one = inputs.next()) {
                names.add(one.name());
            }
        }
        assertThat(names).contains("990101009-2025-2026/newer.json").hasSize(2);
    }

    @Test
    void aLineOfAFileOfManyIsKeptByItselfAndMadeAgain() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        String line = Files.readString(SUBMISSION).lines().map(String::strip).reduce("", String::concat);
        Files.writeString(in.resolve("all.ndjson"), line + "\n");
        Path out = folder.resolve("o");
        Run.of("batch", in.toString(), "-o", out.toString(), "--as-of", "2026-07-31");
        Run imported = ledger("import", out.toString(), "--submissions", in.toString(), "--by", "王督学");
        assertThat(imported.err()).isEmpty();
        assertThat(ledger("verify", "--rerun").out()).contains("重做一致 1 份");
    }
}
