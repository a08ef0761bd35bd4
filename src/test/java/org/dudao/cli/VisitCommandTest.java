package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.standards.Json;
import org.dudao.submission.CellText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist as a workbook, filled in and read back. */
class VisitCommandTest {
    private static final Path BREAKS = Path.of("fixtures/breaks-all-four/submission.json");
    private static final int KIND = 1;
    private static final int ITEM = 2;

    @TempDir
    private Path folder;

    @BeforeEach
    void aCheck() {
        check(BREAKS, "first");
    }

    private Run check(Path file, String out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "check",
                                "--as-of",
                                "2026-07-31",
                                file.toString(),
                                "-o",
                                folder.resolve(out).toString(),
                                "--format",
                                "json,md,docx,html"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path made(String out) {
        return folder.resolve(out).resolve("990101003-2025-2026/assessment.json");
    }

    private Run visit(String out, String file, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "visit",
                                made(out).toString(),
                                "-o",
                                folder.resolve(file).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private XSSFWorkbook book(String file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(folder.resolve(file)));
    }

    private static String text(Row row, int column) {
        return CellText.of((org.apache.poi.xssf.usermodel.XSSFCell) row.getCell(column));
    }

    /** The number of the row of a sheet whose item begins so, from 1. */
    private static int row(XSSFSheet sheet, String kind, String item) {
        return 1
                + StreamSupport.stream(sheet.spliterator(), false)
                        .filter(r ->
                                text(r, KIND).startsWith(kind) && text(r, ITEM).startsWith(item))
                        .findFirst()
                        .orElseThrow()
                        .getRowNum();
    }

    private JsonNode json(String out) throws IOException {
        return Json.mapper().readTree(made(out).toFile());
    }

    @Test
    void everySchoolHasASheetThatPrintsOnA4WithItsHeadingsRepeated() throws IOException {
        Run run = visit("first", "现场核查表.xlsx", "--least", "veto");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("已写入 " + folder.resolve("现场核查表.xlsx") + "：5 所学校（幼儿园），");
        try (XSSFWorkbook workbook = book("现场核查表.xlsx")) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("丙镇", "丙镇中心幼儿园", "柳沟教学点", "丙镇中心小学", "丙镇中学", "石桥九年制学校", "dudao");
            assertThat(workbook.isSheetHidden(6)).isTrue();
            XSSFSheet sheet = workbook.getSheet("柳沟教学点");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(text(sheet.getRow(4), KIND)).isEqualTo("一票否决");
            assertThat(text(sheet.getRow(4), ITEM)).isEqualTo("柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患");
            assertThat(row(sheet, "未评估", "")).isGreaterThan(5);
            assertThat(row(sheet, "现场发现", "")).isEqualTo(sheet.getLastRowNum() - 6);
        }
    }

    @Test
    void aChecklistFilledInWithLibreOfficeIsReadBack() throws IOException, InterruptedException {
        visit("first", "表.xlsx");
        int veto;
        int open;
        int free;
        try (XSSFWorkbook workbook = book("表.xlsx")) {
            veto = row(workbook.getSheet("柳沟教学点"), "一票否决", "柳沟教学点 B1 校舍经鉴定");
            free = row(workbook.getSheet("柳沟教学点"), "现场发现", "");
            open = row(workbook.getSheet("丙镇中心小学"), "未评估", "D级危房停用（丙镇中心小学 B2）");
        }
        LibreOffice.fill(
                folder.resolve("表.xlsx"),
                folder.resolve("填好.xlsx"),
                List.of(
                        "柳沟教学点!E" + veto + "=属实",
                        "柳沟教学点!F" + veto + "=仍有学生上课",
                        "柳沟教学点!G" + veto + "=王明",
                        "柳沟教学点!H" + veto + "=2026-05-10",
                        "柳沟教学点!I" + veto + "=照片1",
                        "柳沟教学点!C" + free + "=围墙倾斜约10度",
                        "丙镇中心小学!E" + open + "=达标",
                        "丙镇中心小学!G" + open + "=李红",
                        "丙镇中心小学!H" + open + "=2026-05-11"));
        Run run = check(
                BREAKS, "second", "--attestations", folder.resolve("填好.xlsx").toString());
        assertThat(run.err()).isEmpty();
        JsonNode now = json("second");
        assertThat(now.path("attestations")).hasSize(2);
        JsonNode agrees = one(now, "2189000021/B1");
        assertThat(agrees.path("state").asText()).isEqualTo("agrees");
        assertThat(agrees.path("observed").asText()).isEqualTo("仍有学生上课");
        assertThat(agrees.path("inspector").asText()).isEqualTo("王明");
        assertThat(agrees.path("on").asText()).isEqualTo("2026-05-10");
        assertThat(agrees.path("evidence").asText()).isEqualTo("照片1");
        assertThat(one(now, "2199000021/B2").path("state").asText()).isEqualTo("holds");
        assertThat(now.path("onsite")).hasSize(1);
        JsonNode seen = now.at("/onsite/0");
        assertThat(seen.path("text").asText()).isEqualTo("围墙倾斜约10度");
        assertThat(seen.path("name").asText()).isEqualTo("柳沟教学点");
        assertThat(seen.path("inspector").asText()).as("as in the line above").isEqualTo("王明");
        assertThat(Files.readString(made("second").resolveSibling("problems-and-improvements.md")))
                .contains("现场发现问题", "1. 柳沟教学点：围墙倾斜约10度（核查人王明，2026年5月10日）。");
        assertThat(Run.of(
                                "verify",
                                made("second").toString(),
                                BREAKS.toString(),
                                "--attestations",
                                folder.resolve("填好.xlsx").toString())
                        .code())
                .isZero();
    }

    private static JsonNode one(JsonNode assessment, String subject) {
        return StreamSupport.stream(assessment.path("attestations").spliterator(), false)
                .filter(a -> a.at("/subject/id").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsFilledInByHalvesIsToldWithItsCell() throws IOException {
        visit("first", "表.xlsx", "--least", "veto");
        try (XSSFWorkbook workbook = book("表.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("柳沟教学点");
            sheet.getRow(4).getCell(5).setCellValue("看过");
            sheet.getRow(5).getCell(4).setCellValue("好");
            sheet.getRow(5).getCell(6).setCellValue("王明");
            sheet.getRow(5).getCell(7).setCellValue("五月");
            try (var to = Files.newOutputStream(folder.resolve("半.xlsx"))) {
                workbook.write(to);
            }
        }
        Run run = check(
                BREAKS, "second", "--attestations", folder.resolve("半.xlsx").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "填了实际情况或备注，没有填核查结果",
                        "半.xlsx 柳沟教学点!E5",
                        "填了核查情况，没有填核查人",
                        "半.xlsx 柳沟教学点!G5",
                        "半.xlsx 柳沟教学点!H5",
                        "这一行不能填这个核查结果",
                        "半.xlsx 柳沟教学点!E6",
                        "日期的写法不对",
                        "半.xlsx 柳沟教学点!H6");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aChecklistThatWasFilledInIsNeverOverwritten() throws IOException {
        visit("first", "表.xlsx", "--least", "veto");
        assertThat(visit("first", "表.xlsx", "--least", "veto").code())
                .as("equal bytes")
                .isZero();
        try (XSSFWorkbook workbook = book("表.xlsx")) {
            workbook.getSheetAt(0).getRow(4).getCell(4).setCellValue("属实");
            try (var to = Files.newOutputStream(folder.resolve("表.xlsx"))) {
                workbook.write(to);
            }
        }
        byte[] typed = Files.readAllBytes(folder.resolve("表.xlsx"));
        Run run = visit("first", "表.xlsx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("已有这个文件，不覆盖");
        assertThat(folder.resolve("表.xlsx")).hasBinaryContent(typed);
    }

    @Test
    void lastTimesFindingsThatAreGoneOnPaperAreLookedAtAgain() throws IOException {
        Path better = Files.writeString(
                folder.resolve("better.json"),
                Files.readString(BREAKS)
                        .replace(
                                "\"use\": \"teaching\", \"safetyGrade\": \"D\", \"inUse\": true",
                                "\"use\": \"teaching\", \"safetyGrade\": \"B\", \"inUse\": true"));
        check(better, "now");
        visit("now", "表.xlsx", "--baseline", made("first").toString(), "--least", "veto");
        try (XSSFWorkbook workbook = book("表.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("柳沟教学点");
            int row = row(sheet, "上次问题", "上次：柳沟教学点 B1 校舍经鉴定为D级危房");
            assertThat(text(sheet.getRow(row - 1), 3)).startsWith("本次数据：达标");
        }
        assertThat(visit("now", "x.xlsx", "--baseline", "missing.json").code()).isEqualTo(2);
    }

    @Test
    void hintsOfABatchStandOnTheChecklistOfTheirSchool() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(BREAKS, in.resolve("a.json"));
        Path batch = folder.resolve("batch");
        Run.of("batch", in.toString(), "-o", batch.toString(), "--as-of", "2026-07-31");
        Files.writeString(
                batch.resolve("hints.csv"),
                Files.readString(batch.resolve("hints.csv"))
                        + "990101003,丙镇,2025-2026,k,类,school:2189000021,柳沟教学点,人数与上年相同,,,可能照抄\r\n");
        Path file = folder.resolve("表.xlsx");
        Run run = Run.of(
                "visit",
                batch.resolve("assessments.ndjson.gz").toString(),
                "--township",
                "990101003",
                "-o",
                file.toString(),
                "--least",
                "veto");
        assertThat(run.err()).isEmpty();
        try (XSSFWorkbook workbook = book("表.xlsx")) {
            assertThat(row(workbook.getSheet("柳沟教学点"), "疑点线索", "人数与上年相同\n可能照抄")).isGreaterThan(4);
        }
        assertThat(Run.of("visit", batch.resolve("assessments.ndjson.gz").toString(), "-o", file.toString())
                        .err())
                .contains("请用 --township 指定其中的哪个乡镇");
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsWritten() {
        assertThat(visit("first", "表.doc").err()).contains("-o 应为 .xlsx 或 .html 文件");
        assertThat(Run.of(
                                "visit",
                                BREAKS.toString(),
                                "-o",
                                folder.resolve("x.xlsx").toString())
                        .err())
                .contains("不是本版本 dudao 的乡镇评估结果");
        assertThat(Run.of(
                                "visit",
                                "missing.json",
                                "-o",
                                folder.resolve("x.xlsx").toString())
                        .err())
                .contains("没有这个文件：missing.json");
    }
}
