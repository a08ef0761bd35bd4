package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.standards.Json;
import org.dudao.statements.SelfSheets.Column;
import org.dudao.submission.CellText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A self-assessment that is handed out, filled in, and read back. */
class SelfAssessmentTest {
    private static final Path NINE = Path.of("fixtures/nine-year/submission.json");
    private static final String PLACE = "990101009-2025-2026";

    @TempDir
    private Path folder;

    @BeforeEach
    void aTableIsHandedOut() {
        assertThat(check("first", "--documents", "self").err()).isEmpty();
    }

    private Run check(String out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "check",
                                "--as-of",
                                "2026-07-31",
                                NINE.toString(),
                                "-o",
                                folder.resolve(out).toString(),
                                "--fail-on",
                                "never"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path made(String out, String file) {
        return folder.resolve(out).resolve(PLACE).resolve(file);
    }

    private JsonNode json(String out) throws IOException {
        return Json.mapper().readTree(made(out, "assessment.json").toFile());
    }

    private XSSFWorkbook table() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(made("first", "self-assessment.xlsx")));
    }

    private static int row(XSSFSheet sheet, String standard) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(r ->
                        CellText.of(((XSSFRow) r).getCell(Column.ID.index())).equals(standard))
                .findFirst()
                .orElseThrow()
                .getRowNum();
    }

    private static void put(XSSFSheet sheet, String standard, Column column, String text) {
        XSSFRow row = sheet.getRow(row(sheet, standard));
        XSSFCell cell = row.getCell(column.index());
        (cell == null ? row.createCell(column.index()) : cell).setCellValue(text);
    }

    /** The table with some answers, as a file. */
    private String filled(Consumer<XSSFSheet> answers) throws IOException {
        Path file = folder.resolve("自评.xlsx");
        try (XSSFWorkbook workbook = table()) {
            answers.accept(workbook.getSheet("自评表"));
            try (var to = Files.newOutputStream(file)) {
                workbook.write(to);
            }
        }
        return file.toString();
    }

    private static void answers(XSSFSheet sheet) {
        put(sheet, "building.dorm-location", Column.SAID, "达标");
        put(sheet, "building.completion-acceptance", Column.SAID, "不适用");
        put(sheet, "building.dorm-one-bed", Column.SAID, "不达标");
        XSSFCell share = sheet.getRow(row(sheet, "building.dorm-one-bed")).getCell(Column.VALUE.index());
        CellStyle percent = sheet.getWorkbook().createCellStyle();
        percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
        share.setCellStyle(percent);
        share.setCellValue(0.5);
        put(sheet, "building.no-d-grade-in-use", Column.SAID, "不达标");
        put(sheet, "bus.plate", Column.SAID, "达标");
        put(sheet, "bus.plate", Column.EVIDENCE, "3");
        put(sheet, "building.seismic-class", Column.SAID, "达标");
    }

    private static JsonNode entry(JsonNode assessment, String standard) {
        return StreamSupport.stream(assessment.path("selfAssessment").spliterator(), false)
                .filter(e -> e.path("standard").asText().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    private static String state(JsonNode assessment, String standard) {
        return entry(assessment, standard).path("state").asText();
    }

    @Test
    void aStandardHasOneRowWithItsValueAndWithoutAnyConclusion() throws IOException {
        try (XSSFWorkbook workbook = table()) {
            XSSFSheet sheet = workbook.getSheet("自评表");
            assertThat(workbook.getSheetName(0)).isEqualTo("填写说明");
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(sheet.getRow(2).getZeroHeight()).isTrue();
            assertThat(sheet.getProtect()).isTrue();
            XSSFRow row = sheet.getRow(row(sheet, "building.dorm-one-bed"));
            List<String> cells = new ArrayList<>();
            for (Column column : Column.values()) {
                cells.add(CellText.of(row.getCell(column.index())));
            }
            assertThat(cells.subList(1, cells.size()))
                    .containsExactly(
                            "校舍安全",
                            "寄宿生一人一床",
                            "寄宿制学校保证寄宿生一人一床，床位满足率达到 100%",
                            "己镇中心小学等2个",
                            "95%至100%（2个）",
                            "",
                            "",
                            "",
                            "",
                            "building.dorm-one-bed");
            assertThat(sheet.getDataValidations().stream()
                            .map(v -> v.getValidationConstraint().getFormula1()))
                    .containsExactly("dudao!$D$1:$D$3");
            List<String> ids = StreamSupport.stream(sheet.spliterator(), false)
                    .skip(4)
                    .map(r -> CellText.of(((XSSFRow) r).getCell(Column.ID.index())))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("data."));
            for (int r = 4; r <= sheet.getLastRowNum(); r++) {
                assertThat(CellText.of(sheet.getRow(r).getCell(Column.SAID.index())))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatWasSaidStandsBesideWhatWasFoundAndChangesNoVerdict() throws IOException {
        Run run = check(
                "second",
                "--documents",
                "report",
                "--format",
                "json,md",
                "--self",
                filled(SelfAssessmentTest::answers));
        assertThat(run.err()).isEmpty();
        JsonNode now = json("second");
        JsonNode before = json("first");
        assertThat(now.path("verdicts")).isEqualTo(before.path("verdicts"));
        assertThat(now.path("findings")).isEqualTo(before.path("findings"));
        assertThat(now.path("summary")).isEqualTo(before.path("summary"));
        assertThat(now.at("/assessment/id")).isNotEqualTo(before.at("/assessment/id"));
        assertThat(now.at("/assessment/inputs/0/kind").asText()).isEqualTo("self");
        assertThat(state(now, "building.dorm-location")).isEqualTo("met-found-not-met");
        assertThat(state(now, "building.completion-acceptance")).isEqualTo("not-applicable-found-to-apply");
        assertThat(state(now, "building.dorm-one-bed")).isEqualTo("value-differs");
        assertThat(state(now, "building.no-d-grade-in-use")).isEqualTo("not-met-found-met");
        assertThat(state(now, "bus.plate")).isEqualTo("not-assessable");
        assertThat(state(now, "building.seismic-class")).isEqualTo("agrees");
        assertThat(state(now, "building.dorm-area")).isEqualTo("silent");
        assertThat(entry(now, "bus.plate").path("evidence").asText()).isEqualTo("3");
        assertThat(now.at("/selfAssessment/0/standard").asText()).isEqualTo("building.dorm-location");
        assertThat(run.out()).contains("自评与核查不一致4项。");
        assertThat(Files.readString(made("second", "problems-and-improvements.md")))
                .contains(
                        "自评与核查对照",
                        "宿舍、幼儿用房楼层：自评达标、核查不达标（4个对象中1个不达标）。",
                        "寄宿生一人一床：自评值与报送数据不一致（2个对象中1个不达标），自评值50%，报送数据95%至100%（2个）。")
                .doesNotContain("弄虚作假", "造假", "虚报");
        assertThat(Files.readString(made("second", "manifest.json"))).contains("\"self\"", "自评.xlsx");
    }

    @Test
    void aTableFilledInWithLibreOfficeIsReadBack() throws IOException, InterruptedException {
        int row;
        try (XSSFWorkbook workbook = table()) {
            row = 1 + row(workbook.getSheet("自评表"), "building.dorm-one-bed");
        }
        Path file = folder.resolve("填好.xlsx");
        LibreOffice.fill(
                made("first", "self-assessment.xlsx"),
                file,
                List.of("自评表!G" + row + "=达标", "自评表!H" + row + "=97", "自评表!J" + row + "=另有一间在修"));
        Run run = check("second", "--self", file.toString());
        assertThat(run.err()).isEmpty();
        JsonNode entry = entry(json("second"), "building.dorm-one-bed");
        assertThat(entry.path("state").asText()).isEqualTo("met-found-not-met");
        assertThat(entry.path("value").asText()).isEqualTo("97");
        assertThat(entry.path("differs").asBoolean()).isFalse();
        assertThat(json("second").toString()).doesNotContain("另有一间在修");
    }

    @Test
    void theAssessmentAndTheFolderAreMadeAgainWithTheSameFileOnly() throws IOException {
        String file = filled(SelfAssessmentTest::answers);
        check("second", "--documents", "notice,self,report", "--self", file);
        String assessment = made("second", "assessment.json").toString();
        assertThat(Run.of("verify", assessment, NINE.toString(), "--self", file).code())
                .isZero();
        Run without = Run.of("verify", assessment, NINE.toString());
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("这次核查用过自评表（自评.xlsx），请用 --self 给出同一文件。");
        String made = folder.resolve("second").resolve(PLACE).toString();
        Run again = Run.of("verify", made, NINE.toString(), "--self", file);
        assertThat(again.out() + again.err()).doesNotContain("不一致：");
        assertThat(again.code()).isZero();
        assertThat(Run.of("verify", made, NINE.toString()).code()).isEqualTo(2);
        assertThat(Run.of(
                                "explain",
                                assessment,
                                NINE.toString(),
                                "--standard",
                                "building.dorm-one-bed",
                                "--subject",
                                json("second").at("/assessment/township/code").asText())
                        .err())
                .as("a verdict is explained without the self-assessment")
                .doesNotContain("不是由这份报送数据");
    }

    @Test
    void whatIsFilledInByHalvesIsToldWithItsCell() throws IOException {
        String file = filled(sheet -> {
            put(sheet, "building.dorm-location", Column.VALUE, "2层");
            put(sheet, "building.dorm-one-bed", Column.SAID, "基本达标");
            put(sheet, "bus.plate", Column.SAID, "达标");
            sheet.getRow(row(sheet, "bus.plate")).getCell(Column.VALUE.index()).setCellFormula("1+1");
            put(sheet, "bus.overload", Column.SAID, "达标");
            put(sheet, "bus.overload", Column.ID, "bus.attendant");
            put(sheet, "bus.attendant", Column.SAID, "达标");
            put(sheet, "building.seismic-class", Column.SAID, "达标");
            put(sheet, "building.seismic-class", Column.ID, "第三条");
        });
        Run run = check("second", "--self", file);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "填了自评值、佐证或说明，没有填自评结论",
                        "自评.xlsx 自评表!G",
                        "自评结论不能这样填",
                        "基本达标",
                        "达标、不达标、不适用",
                        "这一格是公式或错误值",
                        "选择性粘贴为数值。",
                        "同一标准填了两行",
                        "自评表的编号、隐藏行或隐藏工作表被改动过",
                        "第三条");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void whatIsNoSelfAssessmentIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("x.xlsx"), "达标");
        Run run = check("second", "--self", text.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("x.xlsx", "给出 --documents self 生成、已填好的 .xlsx 文件。");
        Run other = check("second", "--self", "fixtures/nine-year/submission.xlsx");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("这不是对照标准自评表");
        assertThat(check("second", "--self", "missing.xlsx").err()).contains("没有这个文件：missing.xlsx");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aSelfAssessmentIsOfTheTownshipThatIsChecked() throws IOException {
        String file = filled(SelfAssessmentTest::answers);
        Run run = Run.of(
                "check",
                "fixtures/small-school/submission.json",
                "--as-of",
                "2026-07-31",
                "-o",
                folder.resolve("third").toString(),
                "--self",
                file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("自评.xlsx 是 990101009-2025-2026 的");
        assertThat(folder.resolve("third")).doesNotExist();
        assertThat(check("third", "--self", file, "--self", file).err()).contains("请只留一份");
    }
}
