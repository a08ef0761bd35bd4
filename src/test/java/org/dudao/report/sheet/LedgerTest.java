package org.dudao.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rectification ledger. */
class LedgerTest {
    private static final Path BREAKS = Path.of("fixtures/breaks-all-four");
    private static final int HEADINGS = 3;
    private static final int FIRST = 4;

    @TempDir
    private Path folder;

    private static byte[] ledger(Path fixture, Language language) throws IOException {
        return ledger(Fixtures.assess(Fixtures.submission(fixture)), language);
    }

    private static byte[] ledger(Assessment assessment, Language language) throws IOException {
        return Ledger.of(assessment, LedgerColumn.standard(language), language);
    }

    private static XSSFSheet items(byte[] ledger) {
        return Drawn.open(ledger).getSheetAt(0);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(HEADINGS)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks-all-four", "every-area"})
    void everySheetIsTheOneCheckedIn(String name) throws IOException {
        Path fixture = Path.of("fixtures", name);
        Assessment assessment = Fixtures.assess(Fixtures.submission(fixture));
        for (Language language : Language.values()) {
            Golden.matches(
                    fixture.resolve("expected/rectification." + language.tag() + ".txt"),
                    Drawn.of(ledger(assessment, language))
                            .replace(assessment.assessment().id(), "masked"));
        }
    }

    @Test
    void everyViolationIsOneRowAndTheColumnsAreThoseThatBureausKeep() throws IOException {
        Assessment assessment = Fixtures.assess(Fixtures.submission(BREAKS));
        XSSFSheet sheet = items(ledger(assessment, Language.ZH_CN));
        List<String> headings = new ArrayList<>();
        sheet.getRow(HEADINGS).forEach(c -> headings.add(c.getStringCellValue()));
        assertThat(headings)
                .containsExactly(
                        "序号",
                        "来源（督导名称、案号）",
                        "学校（幼儿园）",
                        "问题",
                        "指标或条款",
                        "严重程度",
                        "责任单位",
                        "责任人",
                        "整改措施",
                        "完成时限",
                        "进展",
                        "完成情况",
                        "佐证材料",
                        "复查结论",
                        "复查日期",
                        "销号日期",
                        "备注",
                        "事项编号");
        List<String> ids = new ArrayList<>();
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            ids.add(sheet.getRow(r).getCell(column(sheet, "事项编号")).getStringCellValue());
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(assessment.findings().stream()
                        .filter(f -> f.outcome() == Outcome.VIOLATION)
                        .map(Finding::fingerprint)
                        .toList());
    }

    @Test
    void aTownshipThatBreaksNothingHasALedgerWithoutRows() throws IOException {
        byte[] bytes = ledger(Path.of("fixtures/every-area-clean"), Language.ZH_CN);
        assertThat(items(bytes).getLastRowNum()).isEqualTo(HEADINGS);
        assertThat(Drawn.of(bytes)).contains("不达标事项：0项");
    }

    @Test
    void deadlinesAreDatesAndItemIdsAreTexts() throws IOException {
        XSSFSheet sheet = items(ledger(BREAKS, Language.ZH_CN));
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            XSSFCell due = sheet.getRow(r).getCell(column(sheet, "完成时限"));
            XSSFCell id = sheet.getRow(r).getCell(column(sheet, "事项编号"));
            assertThat(due.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(due)).isTrue();
            assertThat(id.getCellType()).isEqualTo(CellType.STRING);
            assertThat(id.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void progressAndReCheckAreChosenFromListsAndDatesMustBeDates() throws IOException {
        XSSFWorkbook workbook = Drawn.open(ledger(BREAKS, Language.ZH_CN));
        XSSFSheet sheet = workbook.getSheetAt(0);
        Map<String, String> offered = new TreeMap<>();
        for (DataValidation validation : sheet.getDataValidations()) {
            int column = validation.getRegions().getCellRangeAddress(0).getFirstColumn();
            assertThat(validation.getRegions().getCellRangeAddress(0).getFirstRow())
                    .isEqualTo(FIRST);
            assertThat(validation.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(validation.getShowErrorBox()).isTrue();
            assertThat(validation.getEmptyCellAllowed()).isTrue();
            offered.put(
                    sheet.getRow(HEADINGS).getCell(column).getStringCellValue(),
                    validation.getValidationConstraint().getFormula1());
        }
        assertThat(offered)
                .containsOnlyKeys("进展", "复查结论", "完成时限", "复查日期", "销号日期")
                .containsEntry("进展", "dudao!$F$1:$F$7")
                .containsEntry("复查结论", "dudao!$G$1:$G$4")
                .containsEntry("销号日期", "AND(ISNUMBER($P5),$P5>=DATE(2000,1,1),$P5=INT($P5))");
        assertThat(words(workbook, 5)).containsExactly("未启动", "整改中", "已报整改", "复查通过", "复查未通过", "长期坚持", "移交其他部门");
        assertThat(words(workbook, 6)).containsExactly("已整改", "部分整改", "未整改", "长期坚持");
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex("dudao"))).isTrue();
    }

    private static List<String> words(XSSFWorkbook workbook, int column) {
        List<String> words = new ArrayList<>();
        for (Row row : workbook.getSheet("dudao")) {
            if (row.getCell(column) != null) {
                words.add(row.getCell(column).getStringCellValue());
            }
        }
        return words;
    }

    @Test
    void aDeadlineTurnsRedOnceItIsOverAndAmberInItsLastWeekWhileTheItemIsOpen() throws IOException {
        XSSFSheet sheet = items(ledger(BREAKS, Language.ZH_CN));
        List<String> rules = new ArrayList<>();
        var formatting = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
            var rule = formatting.getConditionalFormattingAt(i).getRule(0);
            rules.add(formatting
                            .getConditionalFormattingAt(i)
                            .getFormattingRanges()[0]
                            .formatAsString() + " "
                    + rule.getFormula1() + " "
                    + rule.getPatternFormatting().getFillBackgroundColorColor().getARGBHex());
        }
        assertThat(rules)
                .containsExactly(
                        "J5:J317 AND(ISNUMBER($J5),$P5=\"\",TODAY()>$J5) FFFFC7CE",
                        "J5:J317 AND(ISNUMBER($J5),$P5=\"\",TODAY()+7>=$J5) FFFFEB9C");
    }

    @Test
    void itPrintsOnA4AcrossWithItsHeadingsOnEveryPage() throws IOException {
        XSSFWorkbook workbook = Drawn.open(ledger(BREAKS, Language.ZH_CN));
        for (int i = 0; i < 4; i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            int headings = i == 0 ? 3 : 2;
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(headings);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(headings + 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + (headings + 1));
            assertThat(sheet.getFooter().getCenter()).contains("第 &P 页　共 &N 页");
        }
    }

    @Test
    void textsOfASubmissionNeverBecomeFormulas() throws IOException {
        ObjectNode json = Fixtures.json(BREAKS);
        List<String> hostile = List.of("=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>&\"'");
        for (int i = 0; i < json.get("schools").size(); i++) {
            ((ObjectNode) json.get("schools").get(i)).put("name", hostile.get(i % hostile.size()));
        }
        ((ObjectNode) json.get("township")).put("name", "=1+1");
        Path file = folder.resolve("hostile.json");
        Files.writeString(file, Json.mapper().writeValueAsString(json));
        Assessment assessment = Fixtures.assess(new SubmissionReader(Dictionary.load())
                .read(file, Fixtures.AS_OF)
                .submission());
        List<byte[]> written = new ArrayList<>(List.of(ledger(assessment, Language.ZH_CN)));
        written.addAll(Packs.of(assessment, LedgerColumn.standard(Language.ZH_CN), "=2", Language.ZH_CN)
                .values());
        for (byte[] one : written) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(one))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>", "<f ");
                }
            }
        }
        String drawn = Drawn.of(written.get(0));
        assertThat(drawn).contains("=cmd|'/C calc'!A0", "=1+1");
        XSSFSheet sheet = items(written.get(0));
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            XSSFCell school = sheet.getRow(r).getCell(column(sheet, "学校（幼儿园）"));
            if ("=+-@".indexOf(school.getStringCellValue().charAt(0)) >= 0) {
                assertThat(school.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void aBureauRenamesDropsMovesAndAddsColumnsAndTheIdStays() throws IOException {
        List<LedgerColumn> columns = List.of(
                new LedgerColumn("problem", "存在问题", 30),
                new LedgerColumn("number", "编号", 5),
                new LedgerColumn("due", "时限", 11),
                new LedgerColumn("own.vice-mayor", "包抓县领导", 12));
        byte[] bytes = Ledger.of(Fixtures.assess(Fixtures.submission(BREAKS)), columns, Language.ZH_CN);
        XSSFSheet sheet = items(bytes);
        List<String> headings = new ArrayList<>();
        sheet.getRow(HEADINGS).forEach(c -> headings.add(c.getStringCellValue()));
        assertThat(headings).containsExactly("存在问题", "编号", "时限", "包抓县领导", "事项编号");
        XSSFRow row = sheet.getRow(FIRST);
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1);
        assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(row.getCell(4).getStringCellValue()).matches("[0-9a-f]{16}");
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() throws IOException {
        Assessment assessment = Fixtures.assess(Fixtures.submission(BREAKS));
        byte[] once = ledger(assessment, Language.ZH_CN);
        for (int i = 0; i < 10; i++) {
            assertThat(ledger(assessment, Language.ZH_CN)).isEqualTo(once);
        }
    }
}
