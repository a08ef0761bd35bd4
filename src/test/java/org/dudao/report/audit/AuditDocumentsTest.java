package org.dudao.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.Golden;
import org.dudao.fixtures.Fixtures;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;

class AuditDocumentsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/audit");

    /** Clauses that a browser or Excel would take for something else. */
    private static final String HOSTILE = "学校学生教师幼儿教育\n<script>alert(1)</script>疫苗接种率达101%，=1+1入学率达102%，"
            + "@SUM(A1)|\u0007\u202E适龄儿童入学率达103%。\n存在问题：经费不足[链接](javascript:x)<img src=x>|。\n";

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = opened.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            List<Row> rows = new ArrayList<>();
            sheet.forEach(rows::add);
            return rows.subList(3, rows.size());
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null
                ? ""
                : cell.getCellType() == CellType.NUMERIC
                        ? String.valueOf(cell.getNumericCellValue())
                        : cell.getStringCellValue();
    }

    @Test
    void theTextSaysFirstWhatMatters() throws IOException {
        for (Language language : Language.values()) {
            String text = AuditMarkdown.of(AuditExamples.view(AuditExamples.told(), language));
            assertThat(text.lines().limit(5).collect(Collectors.joining()))
                    .contains(AuditKind.WRONG.stream()
                            .map(kind -> language.pick(kind.words()))
                            .toList());
            assertThat(text).doesNotContain("13812345678", "张小明");
            Golden.matches(GOLDEN.resolve("audit." + language.tag() + ".md"), text);
        }
    }

    @Test
    void problemsWithoutAMeasureGetWhatTheStandardsRequireOfTheSubmission() throws IOException {
        AuditView view = AuditExamples.view(
                "丙镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n存在问题\n初中学生辍学、流失的现象没有消除。\n教室里的图书仪器陈旧。\n",
                Fixtures.submission(Path.of("fixtures/breaks-all-four")),
                Language.ZH_CN);
        assertThat(AuditMarkdown.of(view))
                .contains(
                        "## 建议补充的改进措施（2）",
                        "- 第4段：初中学生辍学、流失的现象没有消除",
                        "（责任单位：",
                        "- 第5段：教室里的图书仪器陈旧\n  - 报送数据中没有这方面的不达标项。请写明具体措施、责任人和完成时限。");
        assertThat(AuditPage.of(view)).contains("<h2 id=\"proposals\">建议补充的改进措施");
    }

    @Test
    void thePageIsOneFileWithoutScriptOrRequest() throws IOException {
        String page = AuditPage.of(AuditExamples.view(AuditExamples.told(), Language.ZH_CN));
        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-", "<mark>42人</mark>", "需人工核对")
                .doesNotContain("<script", "http://", "https://", "src=", "13812345678")
                .doesNotContainPattern("url\\((?!#)");
        assertThat(AuditPage.of(AuditExamples.view(AuditExamples.told(), Language.ZH_CN)))
                .isEqualTo(page);
    }

    @Test
    void eachNumberHasARowInTheWorkbook() throws IOException {
        ToldAudit told = AuditExamples.told();
        byte[] workbook = ClaimsWorkbook.of(told, AuditExamples.STANDARDS, Language.ZH_CN);
        assertThat(workbook).isEqualTo(ClaimsWorkbook.of(told, AuditExamples.STANDARDS, Language.ZH_CN));
        List<Row> rows = rows(workbook);
        assertThat(rows).hasSameSizeAs(told.claims());
        assertThat(rows.stream().map(row -> text(row, 3))).contains("83人", "42人", "101%", "xx册");
        Row boarders = rows.stream()
                .filter(row -> text(row, 3).equals("42人"))
                .findFirst()
                .orElseThrow();
        assertThat(text(boarders, 2)).isEqualTo("寄宿生【42人】");
        assertThat(text(boarders, 4)).isEqualTo("42.0");
        assertThat(text(boarders, 9)).isEqualTo("寄宿生数");
        assertThat(text(boarders, 11)).isEqualTo("与报送数据不符");
        assertThat(text(boarders, 13)).isEqualTo("40人");
    }

    @Test
    void whatASummarySaysIsTextAndNothingElse() throws IOException {
        ToldAudit told = AuditExamples.told(HOSTILE);
        AuditView view = AuditExamples.view(told, Language.ZH_CN);
        assertThat(AuditPage.of(view)).doesNotContain("<script", "<img", "\u0007", "\u202E");
        assertThat(AuditMarkdown.of(view))
                .contains("&lt;script>", "\uFFFD\uFFFD", "]\\(javascript", "\\|")
                .doesNotContain("<script", "<img");
        for (Row row : rows(ClaimsWorkbook.of(told, AuditExamples.STANDARDS, Language.ZH_CN))) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(text(row, cell.getColumnIndex())).doesNotContain("\u0007", "\u202E");
            }
        }
        byte[] bytes = HOSTILE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(AuditExamples.body(AnnotatedSummary.of(told, bytes, AuditExamples.STANDARDS, Language.ZH_CN)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "\u0007");
    }

    @Test
    void withoutASubmissionNothingIsSaidOfIt() throws IOException {
        String text = AuditMarkdown.of(AuditExamples.view(AuditExamples.told("学校学生教师幼儿教育有成绩。"), Language.ZH_CN));
        assertThat(text).contains("与报送数据不符 —", "没有报送数据，只核对文字本身和标准。", "没有发现问题。");
    }
}
