package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check command: its exit codes and its output. */
class CheckCommandTest {
    private static final String BREAKS = "fixtures/breaks-all-four/submission.json";
    private static final String CLEAN = "fixtures/clean-town/submission.json";
    private static final String COMPLETE = "fixtures/every-area-clean/submission.json";
    private static final String DROPOUT = "fixtures/town-dropout/submission.json";

    @TempDir
    private Path folder;

    private Run check(String... args) {
        return Run.of(Stream.concat(Stream.of("check", "--as-of", "2026-07-31"), Stream.of(args))
                .toArray(String[]::new));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void findingsGiveExitCode1AndACleanTownGives0() {
        assertThat(check(BREAKS).code()).isEqualTo(1);
        assertThat(check(CLEAN).code()).isEqualTo(0);
    }

    @Test
    void failOnSetsTheSeverityFromWhichFindingsCount() {
        assertThat(check(BREAKS, "--fail-on", "veto").code()).isEqualTo(1);
        assertThat(check(BREAKS, "--fail-on", "never").code()).isEqualTo(0);
    }

    @Test
    void requireCompleteGives4WhereARequirementIsOpenAndThereAreNoFindings() {
        assertThat(check(DROPOUT).code()).isEqualTo(0);
        assertThat(check(DROPOUT, "--require-complete").code()).isEqualTo(4);
        assertThat(check(BREAKS, "--require-complete").code())
                .as("findings come first")
                .isEqualTo(1);
        assertThat(check(COMPLETE, "--require-complete").code()).isEqualTo(0);
    }

    @Test
    void withoutAnOutputFolderOnlyTheSummaryIsShown() {
        Run run = check(BREAKS);
        assertThat(run.out()).contains("结论：不合格").doesNotContain("已写入");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theDocumentsGoIntoAFolderOfTownshipAndYear() throws IOException {
        Run run = check(BREAKS, "-o", folder.toString());
        Path out = folder.resolve("990101003-2025-2026");
        assertThat(run.out()).contains("已写入 " + out);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("assessment.json", "manifest.json", "problems-and-improvements.md");
        }
        assertThat(Files.readString(out.resolve("problems-and-improvements.md")))
                .startsWith("# 存在问题及改进措施");
    }

    @Test
    void whatWasConvertedIsSaidOnScreenAndInTheDocumentsAndVerifies() throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(Path.of("fixtures/every-area-clean/submission.xlsx")))) {
            for (Row row : workbook.getSheet("乡镇")) {
                Cell heading = row.getCell(1);
                if (heading != null && heading.toString().equals("乡镇财政收入")) {
                    row.getCell(2)
                            .setCellValue(BigDecimal.valueOf(row.getCell(2).getNumericCellValue())
                                            .movePointLeft(4)
                                            .toPlainString()
                                    + "万元");
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Run run = check(file.toString(), "-o", folder.toString(), "--format", "json,html,annotated");
        assertThat(run.code()).isEqualTo(0);
        assertThat(run.out()).contains("读取说明").contains("“乡镇”表C").contains("万元”已换算为");
        Path out = folder.resolve("990101010-2025-2026");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("读取说明")
                .contains("万元”已换算为");
        assertThat(Files.readString(out.resolve("assessment.json"))).contains("\"unit-converted\"");
        assertThat(Run.of("verify", out.resolve("assessment.json").toString(), file.toString())
                        .code())
                .isEqualTo(0);
        Run converted = Run.of(
                "convert",
                file.toString(),
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("a.json").toString());
        assertThat(converted.err()).contains("万元”已换算为");
        assertThat(check(folder.resolve("a.json").toString()).out())
                .doesNotContain("读取说明")
                .contains("结论：合格");
    }

    @Test
    void theDocumentsAreInEnglishWhereThatIsAskedFor() throws IOException {
        Run run = check(BREAKS, "-o", folder.toString(), "--lang", "en", "--format", "md");
        Path out = folder.resolve("990101003-2025-2026");
        assertThat(run.out()).contains("Conclusion: not compliant");
        assertThat(Files.readString(out.resolve("problems-and-improvements.md")))
                .startsWith("# Problems and Improvements");
        assertThat(out.resolve("assessment.json")).doesNotExist();
    }

    @Test
    void badInputGives3AndLosesNothing() throws IOException {
        check(BREAKS, "-o", folder.toString());
        Path assessment = folder.resolve("990101003-2025-2026/assessment.json");
        String before = Files.readString(assessment);
        String broken = Files.readString(Path.of(BREAKS)).replace("\"juniorCount\": 21", "\"juniorCount\": \"21\"");
        Run run = check(written("broken.json", broken).toString(), "-o", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("/dropout/juniorCount")
                .contains("\"21\"")
                .contains("数字不加引号");
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(assessment)).isEqualTo(before);
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingChecked() throws IOException {
        Run run = check(written("broken.json", "{").toString(), CLEAN, "-o", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(folder.resolve("990101004-2025-2026/assessment.json")).exists();
    }

    @Test
    void twoFilesOfOneTownshipAndYearAreAnErrorOfUsageBeforeAnythingIsWritten() throws IOException {
        Path copy = written("copy.json", Files.readString(Path.of(CLEAN)));
        Run run = check(CLEAN, copy.toString(), "-o", folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("990101004-2025-2026").contains(copy.toString());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aDayBeforeTheSchoolYearIsAnErrorOfUsage() {
        Run run = Run.of("check", CLEAN.replace("clean-town", "town-dropout"), "--as-of", "2025-08-31");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("2025-08-31").contains("2025-2026");
    }

    @Test
    void anOutputThatIsAFileIsAnErrorOfUsage() throws IOException {
        assertThat(check(CLEAN, "-o", written("file", "").toString()).code()).isEqualTo(2);
    }

    @Test
    void unknownOptionsLanguagesAndCommandsAreErrorsOfUsage() {
        assertThat(check(CLEAN, "--quick").code()).isEqualTo(2);
        assertThat(check(CLEAN, "--lang", "fr").code()).isEqualTo(2);
        assertThat(check(CLEAN, "--format", "pptx").code()).isEqualTo(2);
        assertThat(Run.of("chek").code()).isEqualTo(2);
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("check").code()).isEqualTo(2);
        assertThat(Run.of("check", CLEAN, "--as-of", "31.7.2026").code()).isEqualTo(2);
    }

    @Test
    void whatStoodInTheOutputFolderStaysBesideTheDocuments() throws IOException {
        Path out = Files.createDirectories(folder.resolve("990101004-2025-2026"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        check(CLEAN, "-o", folder.toString());
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNamedAndStays() throws IOException {
        Path file = written("990101004-2025-2026", "a file where the folder should be");
        Run run = check(CLEAN, "-o", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("应是文件夹").contains("990101004-2025-2026");
        assertThat(file).hasContent("a file where the folder should be");
    }

    @Test
    void helpNamesEveryExitCode() {
        Run run = Run.of("check", "--help");
        assertThat(run.code()).isEqualTo(0);
        for (ExitCode code : ExitCode.values()) {
            if (code != ExitCode.MISMATCH) {
                assertThat(run.out()).containsPattern("(?m)^ +" + code.code() + " ");
            }
        }
    }
}
