package org.dudao.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dudao.Golden;
import org.dudao.report.Language;
import org.dudao.report.Numbers;
import org.dudao.report.sheet.Drawn;
import org.dudao.statistics.TownshipSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbook, the page and the text over many townships, read back by other libraries. */
class SummaryDocumentsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/summary");

    static List<Language> checkedIn() {
        return List.of(Language.ZH_CN, Language.EN);
    }

    private static byte[] workbook(BatchReport batch) {
        return Summaries.bytes(batch, SummaryWorkbook::write);
    }

    private static String page(BatchReport batch) {
        return new String(Summaries.bytes(batch, SummaryPage::write), StandardCharsets.UTF_8);
    }

    private static List<String> paragraphs(byte[] docx) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isEmpty()) {
                    lines.add(paragraph.getText());
                }
            }
        }
        return lines;
    }

    private static List<List<String>> annex(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable table = document.getTables().get(0);
            return table.getRows().stream()
                    .skip(1)
                    .map(r -> r.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .toList();
        }
    }

    /** The cells of a row as a reader sees them. */
    private static List<String> shown(Row row) {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        for (Cell cell : row) {
            cells.add(formatter.formatCellValue(cell));
        }
        return cells;
    }

    private static String plain(String numeral) {
        return numeral.contains(".") ? numeral.replaceFirst("\\.?0+$", "") : numeral;
    }

    private static Set<String> numbers(String text) {
        return Numbers.of(text).stream().map(SummaryDocumentsTest::plain).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("checkedIn")
    void theTextsAreThoseCheckedIn(Language language) throws IOException {
        BatchReport batch = Summaries.fixtures(language);
        Golden.matches(GOLDEN.resolve("summary.xlsx." + language.tag() + ".txt"), Drawn.of(workbook(batch)));
        byte[] docx = SummaryDocument.of(batch);
        Golden.matches(
                GOLDEN.resolve("summary.docx." + language.tag() + ".txt"),
                String.join("\n", paragraphs(docx)) + "\n\n"
                        + annex(docx).stream().map(r -> String.join(" | ", r)).collect(Collectors.joining("\n"))
                        + "\n");
    }

    @ParameterizedTest
    @MethodSource("org.dudao.report.Language#values")
    void everyNumberOfTheTextStandsInTheWorkbook(Language language) throws IOException {
        BatchReport batch = Summaries.fixtures(language);
        Set<String> known = new HashSet<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(batch)))) {
            workbook.forEach(s -> s.forEach(r -> shown(r).forEach(c -> known.addAll(numbers(c)))));
        }
        String prose = paragraphs(SummaryDocument.of(batch)).stream()
                .filter(l -> !l.contains("》") && !l.contains(" [")) // numbers of documents and clauses
                .map(l -> l.replaceFirst("^(\\d+\\.|\\(\\d+\\))", ""))
                .collect(Collectors.joining("\n"));
        assertThat(numbers(prose)).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("org.dudao.report.Language#values")
    void theAnnexLeadsToTheRowThatItNames(Language language) throws IOException {
        BatchReport batch = Summaries.fixtures(language);
        List<List<String>> annex = annex(SummaryDocument.of(batch));
        assertThat(annex).hasSizeGreaterThan(20);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(batch)))) {
            for (List<String> line : annex) {
                XSSFSheet sheet = workbook.getSheet(line.get(2));
                assertThat(sheet).as("%s", line).isNotNull();
                List<String> cells = shown(sheet.getRow(Integer.parseInt(line.get(3)) - 1));
                assertThat(cells).as("%s", line).anySatisfy(c -> assertThat(line.get(1))
                        .matches(w -> !c.isEmpty() && w.contains(c), "names " + c));
            }
        }
    }

    @Test
    void everyTownshipLeadsToItsFirstRowOfTheFindings() throws IOException {
        BatchReport batch = Summaries.fixtures(Language.ZH_CN);
        Map<String, String> rows = new java.util.TreeMap<>();
        int next = 2;
        for (TownshipSummary township : batch.townships()) {
            rows.put(township.code(), township.digest().rows() == 0 ? "" : String.valueOf(next));
            next += township.digest().rows();
        }
        Map<String, String> told = new java.util.TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(batch)))) {
            for (Row row : workbook.getSheet("按乡镇")) {
                List<String> cells = shown(row);
                if (cells.get(0).matches("\\d{9}")) {
                    told.put(cells.get(0), cells.get(cells.size() - 1));
                }
            }
        }
        assertThat(told).isEqualTo(rows).hasSize(11);
    }

    @Test
    void theSameTownshipsGiveTheSameBytes() {
        for (Summaries.Document document : List.<Summaries.Document>of(
                SummaryWorkbook::write, SummaryPage::write, (b, to) -> to.write(SummaryDocument.of(b)))) {
            assertThat(Summaries.bytes(Summaries.fixtures(Language.ZH_CN), document))
                    .isEqualTo(Summaries.bytes(Summaries.fixtures(Language.ZH_CN), document));
        }
    }

    @Test
    void aHostileNameIsTextAndNothingElse() throws IOException {
        String longest = java.util.stream.IntStream.range(0, 40_000)
                .mapToObj(i -> Character.toString(0x4E00 + i % 20_000))
                .collect(Collectors.joining());
        for (String name :
                List.of("=cmd|' /C calc'!A0", "</script><script>alert(1)</script>", "甲\u0001\uFFFE镇", longest)) {
            BatchReport batch = Summaries.named(name);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(batch)))) {
                Cell cell = workbook.getSheet("按乡镇").getRow(3).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(name.startsWith("=") ? "@" : "General");
            }
            String page = page(batch);
            assertThat(page.split("<script", -1)).as(name).hasSize(3);
            assertThat(page.split("</script", -1)).as(name).hasSize(3);
            assertThat(paragraphs(SummaryDocument.of(batch))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.dudao.report.Language#values")
    void aBatchOfNothingReadableIsToldToo(Language language) throws IOException {
        BatchReport batch = Summaries.nothing(language);
        assertThat(Drawn.of(workbook(batch))).contains("=bad.json");
        assertThat(page(batch)).contains("=bad.json");
        assertThat(numbers(String.join("\n", paragraphs(SummaryDocument.of(batch)))))
                .containsExactly("1");
    }

    @Test
    void thePageTellsTheWorstStandardsAndAllTablesWithoutItsScript() {
        String page = page(Summaries.fixtures(Language.ZH_CN));
        String still = page.substring(0, page.indexOf("<script"));
        assertThat(still).contains("<noscript>", "7个乡镇中4个不达标", "中小学每月应急疏散演练", "=bad.json");
    }
}
