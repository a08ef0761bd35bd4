package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check with a baseline, and the annotated workbook. */
class BaselineTest {
    private static final Path BREAKS = Path.of("fixtures/breaks-all-four/submission.json");

    @TempDir
    private Path folder;

    private Path baseline;

    @BeforeEach
    void anEarlierCheck() {
        check(BREAKS, "earlier", "--format", "json");
        baseline = folder.resolve("earlier/990101003-2025-2026/assessment.json");
    }

    private Run check(Path file, String out, String... more) {
        return Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "check",
                                "--as-of",
                                "2026-07-31",
                                file.toString(),
                                "-o",
                                folder.resolve(out).toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private Path out(String out, String name) {
        return folder.resolve(out).resolve("990101003-2025-2026").resolve(name);
    }

    /** The breaking township as a workbook, with pieces of its JSON replaced. */
    private Path workbook(String... replaced) throws IOException {
        String json = Files.readString(BREAKS);
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(json).contains(replaced[i]);
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        Path text = Files.writeString(folder.resolve("new.json"), json);
        Path file = folder.resolve("新 报送.xlsx");
        Run run = Run.of("convert", text.toString(), "-o", file.toString(), "--as-of", "2026-07-31");
        assertThat(run.err()).isEmpty();
        return file;
    }

    @Test
    void findingsOfTheBaselineAreMarkedAsRepeated() throws IOException {
        Path file = workbook("\"juniorEnrolledOfAge\": 898", "\"juniorEnrolledOfAge\": 905");
        Run run = check(file, "now", "--baseline", baseline.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("与2026年7月31日的核查相比：仍未整改12项、已消除待复查1项、新发现0项。");
        JsonNode findings =
                Json.mapper().readTree(out("now", "assessment.json").toFile()).path("findings");
        assertThat(findings.findValuesAsText("repeat")).hasSize(12).containsOnly("true");
        Run verified = Run.of(
                "verify", out("now", "assessment.json").toString(), file.toString(), "--baseline", baseline.toString());
        assertThat(verified.code()).isEqualTo(0);
        JsonNode head =
                Json.mapper().readTree(out("now", "assessment.json").toFile()).path("assessment");
        assertThat(head.at("/inputs/0/kind").asText()).isEqualTo("baseline");
        assertThat(head.at("/inputs/0/file").asText()).isEqualTo("assessment.json");
        assertThat(head.at("/inputs/0/sha256").asText()).isEqualTo(Sha256.of(baseline));
        String[] alone = {"verify", out("now", "assessment.json").toString(), file.toString()};
        assertThat(Run.of(alone).code()).isEqualTo(2);
        assertThat(Run.of(alone).err()).contains("请用 --baseline 给出同一文件");
        assertThat(Run.of("explain", alone[1], alone[2], "--standard", "dropout.junior-rate", "--subject", "990101003")
                        .code())
                .as("explaining needs no baseline")
                .isZero();
        Files.writeString(baseline, Files.readString(baseline) + " ");
        Run other = Run.of(alone[0], alone[1], alone[2], "--baseline", baseline.toString());
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.out()).contains("/assessment/inputs/0/sha256", "/assessment/id");
    }

    @Test
    void aBaselineOfAnotherTownshipOrYearIsAnErrorOfUsageBeforeAnythingIsWritten() {
        Run run = check(Path.of("fixtures/clean-town/submission.json"), "now", "--baseline", baseline.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--baseline 应是同一乡镇同一学年的评估结果：" + baseline
                        + " 是 990101003-2025-2026 的，而 submission.json 是 990101004-2025-2026 的。");
        assertThat(folder.resolve("now")).doesNotExist();
    }

    @Test
    void aBaselineThatIsNoAssessmentIsAnErrorOfUsage() {
        assertThat(check(BREAKS, "now", "--baseline", BREAKS.toString()).code()).isEqualTo(2);
        assertThat(check(BREAKS, "now", "--baseline", "missing.json").err()).contains("没有这个文件：missing.json");
    }

    /** It has no cells to mark: the lists stand alone. */
    @Test
    void ofASubmissionInJsonTheListsStandInAWorkbookOfTheirOwn() throws IOException {
        Run run = check(BREAKS, "now", "--format", "json,annotated", "--baseline", baseline.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out("now", "annotated.xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(workbook.getSheetName(1)).isEqualTo("变动清单");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(20);
        }
    }

    @Test
    void whatChangedUnaskedIsListedInTheWorkbookAndWhatWasFlaggedIsNot() throws IOException {
        Path file = workbook(
                "\"juniorCount\": 21", "\"juniorCount\": 20",
                "\"primaryCount\": 1, \"primaryBase\": 1318", "\"primaryCount\": 0, \"primaryBase\": 1318",
                "\"use\": \"teaching\", \"safetyGrade\": \"A\"", "\"use\": \"teaching\", \"safetyGrade\": \"B\"");
        Run run = check(file, "now", "--format", "annotated", "--baseline", baseline.toString());
        assertThat(run.err()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out("now", "annotated.xlsx")))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(workbook.getSheetName(1)).isEqualTo("变动清单");
            List<List<String>> rows = StreamSupport.stream(
                            workbook.getSheetAt(1).spliterator(), false)
                    .filter(r -> r.getRowNum() > 1)
                    .map(BaselineTest::texts)
                    .toList();
            assertThat(rows)
                    .containsExactly(
                            List.of("序号", "项目", "对象", "原值", "现值", "现判定", "单元格", "说明"),
                            List.of("1.0", "D级危房处置", "石桥九年制学校 B1", "A级", "B级", "达标", "“校舍”表I8“鉴定等级”", "实测值已变"),
                            List.of("待核实事项的变化"),
                            List.of("已回答：0项"),
                            List.of("新提出：1项"),
                            List.of("  1. 乡镇填报的总数与各校学段在校生表不一致，初中学年内辍学人数与各校学段在校生表初中辍学人数之和相差1人，请核实；"
                                    + "核实之前，辍学率按各校学段在校生表计算"),
                            List.of("仍未核实：0项"));
        }
    }

    @Test
    void withNothingChangedTheListSaysSo() throws IOException {
        check(workbook(), "now", "--format", "annotated", "--baseline", baseline.toString(), "--lang", "en");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out("now", "annotated.xlsx")))) {
            assertThat(workbook.getSheet("变动清单").getRow(1).getCell(0).getStringCellValue())
                    .endsWith("None was found.");
            assertThat(StreamSupport.stream(workbook.getSheet("变动清单").spliterator(), false)
                            .filter(r -> r.getRowNum() > 2)
                            .map(BaselineTest::texts))
                    .containsExactly(
                            List.of("Queries since then"),
                            List.of("Answered: 0"),
                            List.of("New: 0"),
                            List.of("Still open: 0"));
        }
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .toList();
    }
}
