package org.dudao.report.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Blank;
import org.dudao.assessment.Evidence;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.SubmittedWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submitter's workbook is returned with the findings marked and everything else unchanged. */
class AnnotatedWorkbookTest {
    private static final String GRADE = "buildings[].safetyGrade";

    @TempDir
    private Path folder;

    private Path file;
    private String dGrade;

    @BeforeEach
    void anOfficesOwnWorkbook() throws IOException {
        file = folder.resolve("报送 表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new FormConverter(Dictionary.load())
                    .toWorkbook(Files.readString(Path.of("fixtures/breaks-all-four/submission.json")), "test", out);
        }
        dGrade = place(assess(), "building.no-d-grade-in-use", GRADE);
        try (XSSFWorkbook own = open(Files.readAllBytes(file))) {
            XSSFCell cell = cell(own, dGrade);
            XSSFCellStyle style = own.createCellStyle();
            XSSFFont font = own.createFont();
            font.setItalic(true);
            font.setColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {0, 0x66, 0}));
            style.setFont(font);
            style.setBorderBottom(BorderStyle.DOUBLE);
            style.setDataFormat(own.createDataFormat().getFormat("@"));
            cell.setCellStyle(style);
            XSSFSheet extra = own.createSheet("代码");
            extra.createRow(0).createCell(0).setCellValue("校舍危房两栋");
            extra.setColumnWidth(0, 33 * 256);
            extra.createRow(1).createCell(1).setCellFormula("1+COUNTIF('校舍'!A:A,\"B1\")");
            extra.getRow(1).getCell(1).setCellValue(5);
            own.setPrintArea(own.getSheetIndex(extra), "$A$1:$C$9");
            own.setActiveSheet(2);
            own.getSheetAt(0).setSelected(false);
            own.getSheetAt(2).setSelected(true);
            save(own);
        }
    }

    @Test
    void everyCellThatIsEvidenceIsColouredAndCommentedAndNoOther() throws IOException {
        Assessment assessment = assess();
        List<String> evidence = assessment.findings().stream()
                .flatMap(f -> f.evidence().stream())
                .map(Evidence::place)
                .filter(p -> p.contains("!"))
                .distinct()
                .sorted()
                .toList();
        assertThat(evidence).contains(dGrade).hasSizeGreaterThan(20);
        try (XSSFWorkbook after = annotated(assessment, Language.ZH_CN)) {
            List<String> commented = new ArrayList<>();
            List<String> coloured = new ArrayList<>();
            for (int i = 1; i < after.getNumberOfSheets(); i++) {
                XSSFSheet sheet = after.getSheetAt(i);
                sheet.getCellComments().forEach((at, comment) -> {
                    commented.add(sheet.getSheetName() + "!" + at);
                    assertThat(comment.getAuthor()).isEqualTo("Dudao");
                });
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if ("FFFFC7CE".equals(fill((XSSFCell) cell)) || "FFFFEB9C".equals(fill((XSSFCell) cell))) {
                            coloured.add(sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
            assertThat(commented.stream().sorted()).isEqualTo(evidence);
            assertThat(coloured.stream().sorted()).isEqualTo(evidence);
        }
    }

    @Test
    void everyEmptyCellThatIsAskedForIsBlueUnlessItIsEvidenceTooAndNoOther() throws IOException {
        Assessment assessment = assess();
        List<String> evidence = assessment.findings().stream()
                .flatMap(f -> f.evidence().stream())
                .map(Evidence::place)
                .toList();
        List<String> asked = assessment.blanks().stream()
                .map(Blank::place)
                .filter(place -> place.contains("!") && !evidence.contains(place))
                .sorted()
                .toList();
        assertThat(asked).hasSizeGreaterThan(100);
        try (XSSFWorkbook after = annotated(assessment, Language.ZH_CN)) {
            assertThat(blue(after)).isEqualTo(asked);
            assertThat(after.getSheetAt(0).getRow(1).getCell(0).toString()).contains("浅蓝色单元格应补报");
        }
    }

    @Test
    void aLineOfTheListLeadsToTheFirstCellThatItAsksFor() throws IOException {
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            Map<String, String> links = new TreeMap<>();
            after.getSheetAt(0)
                    .getHyperlinkList()
                    .forEach(h -> links.put(
                            after.getSheetAt(0)
                                    .getRow(h.getFirstRow())
                                    .getCell(h.getFirstColumn())
                                    .toString()
                                    .replaceFirst("^\\d+\\. ", ""),
                            h.getAddress()));
            assertThat(links).containsAllEntriesOf(Map.of("“乡镇”表“公办中心园数”：C56（涉及每个乡镇一所公办中心园）。", "'乡镇'!C56"));
        }
    }

    @Test
    void aCellThatWasFilledInLosesItsBlue() throws IOException {
        String blank;
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            blank = blue(after).stream()
                    .filter(place -> place.startsWith("乡镇!"))
                    .findFirst()
                    .orElseThrow();
            cell(after, blank).setCellValue(0);
            save(after);
        }
        try (XSSFWorkbook again = annotated(assess(), Language.ZH_CN)) {
            assertThat(blue(again)).isNotEmpty().doesNotContain(blank);
            assertThat(fill(cell(again, blank))).isNull();
        }
    }

    /** The places of all blue cells of the submitter's sheets, in order. */
    private static List<String> blue(XSSFWorkbook workbook) {
        List<String> blue = new ArrayList<>();
        for (XSSFSheet sheet : sheets(workbook)) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (CellMarks.BLUE.equals(fill((XSSFCell) cell))) {
                        blue.add(sheet.getSheetName() + "!" + cell.getAddress());
                    }
                }
            }
        }
        return blue.stream().sorted().toList();
    }

    @Test
    void aCommentSaysWhatIsWrongWhatToDoByWhomAndByWhen() throws IOException {
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            assertThat(cell(after, dGrade).getCellComment().getString().getString())
                    .isEqualTo("""
                            第1项　一票否决·不达标
                            问题：柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患。
                            整改：学校（幼儿园）：当日（2026年7月31日）停止使用柳沟教学点 B1 校舍，封闭现场并设置警示标志，妥善安置师生，并书面报告停用情况。乡镇人民政府：当日（2026年7月31日）到场督促停止使用柳沟教学点 B1 校舍，协调安置师生的场所，并报告县级人民政府。县级人民政府：于2026年8月31日前组织对柳沟教学点 B1 校舍进行鉴定复核，确定维修改造或者重建方案；公办学校的落实资金，民办学校的督促举办者落实资金；处置完成前不得恢复使用。
                            责任单位：学校（幼儿园）、乡镇人民政府、县级人民政府　完成时限：2026-07-31

                            第4项　重大·不达标
                            问题：校舍安全工程推进不够，柳沟教学点 B1 校舍（D级危房）尚未完成处置。
                            整改：县级人民政府：组织确定柳沟教学点 B1 校舍的处置计划（拆除、重建或者加固），落实资金（民办学校由举办者落实），于2026年9月29日前报县教育局备案，处置完成前保持封闭隔离。学校（幼儿园）：将柳沟教学点 B1 校舍封闭隔离，设置警示标志，落实看护，处置完成前不得使用，并于2026年8月3日前书面报告。
                            责任单位：县级人民政府、学校（幼儿园）　完成时限：2026-09-29""");
        }
        try (XSSFWorkbook after = annotated(assess(), Language.EN)) {
            assertThat(cell(after, dGrade).getCellComment().getString().getString())
                    .startsWith("No. ")
                    .contains("\nProblem: ", "\nRemedy: ", "\nResponsible: ", "  Due: 2026-");
        }
    }

    @Test
    void allElseIsAsItWas() throws IOException {
        byte[] given = Files.readAllBytes(file);
        try (XSSFWorkbook before = open(given);
                XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            assertThat(names(after))
                    .isEqualTo(Stream.concat(Stream.of("问题清单"), names(before).stream())
                            .toList());
            for (XSSFSheet sheet : sheets(before)) {
                assertThat(contents(after.getSheet(sheet.getSheetName())))
                        .as(sheet.getSheetName())
                        .isEqualTo(contents(sheet));
            }
            assertThat(after.getPrintArea(after.getSheetIndex("代码")))
                    .isEqualTo(before.getPrintArea(before.getSheetIndex("代码")));
        }
        assertThat(Files.readAllBytes(file)).as("the submission itself").isEqualTo(given);
    }

    @Test
    void onlyTheListIsSelectedWhenItOpens() throws IOException {
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            assertThat(sheets(after).stream().filter(XSSFSheet::isSelected).map(XSSFSheet::getSheetName))
                    .containsExactly("问题清单");
            assertThat(after.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void theListInFrontNamesEachFindingAndLeadsToItsCells() throws IOException {
        Assessment assessment = assess();
        try (XSSFWorkbook after = annotated(assessment, Language.ZH_CN)) {
            XSSFSheet list = after.getSheetAt(0);
            assertThat(texts(list.getRow(2)))
                    .containsExactly("序号", "级别", "判定", "对象", "问题", "位置", "整改措施", "责任单位", "完成时限", "依据");
            List<Row> numbered = StreamSupport.stream(list.spliterator(), false)
                    .filter(r -> r.getRowNum() > 2
                            && r.getCell(4) != null
                            && !r.getCell(4).toString().isEmpty())
                    .toList();
            assertThat(numbered).hasSameSizeAs(assessment.findings());
            Row d = numbered.stream()
                    .filter(r -> r.getCell(4).toString().contains("仍在使用"))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts(d).subList(1, 6))
                    .containsExactly(
                            "一票否决",
                            "不达标",
                            "柳沟教学点 B1",
                            "柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患",
                            place(assessment, "building.no-d-grade-in-use", "buildings[].inUse")
                                            .replaceFirst("(.+)!", "“$1”表")
                                    + "“是否使用”");
            assertThat(d.getHeightInPoints())
                    .as("high enough for its wrapped texts")
                    .isGreaterThan(30);
            List<String> links =
                    list.getHyperlinkList().stream().map(h -> h.getAddress()).toList();
            assertThat(links).contains("'" + dGrade.replace("!", "'!"));
            List<String> lines = StreamSupport.stream(list.spliterator(), false)
                    .filter(r -> r.getCell(0) != null)
                    .map(r -> r.getCell(0).toString())
                    .toList();
            int heading = lines.indexOf("未能评估的事项（不视为达标），请补报");
            assertThat(lines.get(heading + 1)).startsWith("1. ").contains("（涉及");
        }
    }

    @Test
    void aWorkbookThatComesBackMendedIsReadAsBeforeAndLosesItsOldMarks() throws IOException {
        String count = place(assess(), "dropout.junior-rate", "dropout.juniorCount");
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            save(after);
        }
        assertThat(read().dataset())
                .isEqualTo(
                        Fixtures.submission(Path.of("fixtures/breaks-all-four")).dataset());
        try (XSSFWorkbook mended = open(Files.readAllBytes(file))) {
            cell(mended, dGrade).setCellValue("B级");
            save(mended);
        }
        try (XSSFWorkbook again = annotated(assess(), Language.ZH_CN)) {
            assertThat(names(again).stream().filter(n -> n.startsWith("问题清单"))).containsExactly("问题清单");
            assertThat(cell(again, dGrade).getCellComment()).isNull();
            assertThat(fill(cell(again, dGrade))).isNull();
            assertThat(cell(again, dGrade).getCellStyle().getFont().getItalic()).isTrue();
            assertThat(fill(cell(again, count))).isEqualTo("FFFFC7CE");
            assertThat(cell(again, count).getCellComment().getString().getString())
                    .containsOnlyOnce("问题：控辍");
        }
    }

    @Test
    void aCommentAndASheetOfTheSubmittersOwnStay() throws IOException {
        try (XSSFWorkbook own = open(Files.readAllBytes(file))) {
            XSSFCell cell = cell(own, dGrade);
            XSSFComment note = cell.getSheet()
                    .createDrawingPatriarch()
                    .createCellComment(new XSSFClientAnchor(
                            0, 0, 0, 0, cell.getColumnIndex(), cell.getRowIndex(), cell.getColumnIndex() + 2, 40));
            note.setAuthor("王老师");
            note.setString("已报县局");
            note.setAddress(new CellAddress(cell));
            own.createSheet("问题清单").createRow(0).createCell(0).setCellValue("我们自己的");
            save(own);
        }
        try (XSSFWorkbook after = annotated(assess(), Language.ZH_CN)) {
            XSSFComment comment = cell(after, dGrade).getCellComment();
            assertThat(comment.getAuthor()).isEqualTo("王老师");
            assertThat(comment.getString().getString()).startsWith("已报县局\n—— Dudao ——\n第");
            assertThat(names(after)).startsWith("问题清单(2)").endsWith("问题清单");
            assertThat(after.getSheet("问题清单").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("我们自己的");
            save(after);
        }
        try (XSSFWorkbook again = annotated(assess(), Language.ZH_CN)) {
            assertThat(cell(again, dGrade).getCellComment().getString().getString())
                    .containsOnlyOnce("—— Dudao ——");
        }
    }

    @Test
    void ofMergedCellsTheOneThatShowsIsMarked() throws IOException {
        try (XSSFWorkbook own = open(Files.readAllBytes(file))) {
            XSSFCell cell = cell(own, dGrade);
            CellLocation below = CellLocation.of(dGrade, own);
            own.getSheet(below.sheet().getSheetName())
                    .addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(
                            cell.getRowIndex() - 1, cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
            assertThat(CellLocation.of(dGrade, own).cell())
                    .isEqualTo(new CellAddress(cell.getRowIndex() - 1, cell.getColumnIndex()));
            assertThat(CellLocation.of("没有这张表!A1", own)).isNull();
            assertThat(CellLocation.of("/buildings/2/safetyGrade", own)).isNull();
            assertThat(CellLocation.of("校舍", own).link()).isEqualTo("'校舍'!A1");
        }
    }

    private Submission read() {
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, Fixtures.AS_OF);
        assertThat(reading.problems()).isEmpty();
        return reading.submission();
    }

    private Assessment assess() {
        return Fixtures.assess(read());
    }

    @Test
    void itsBytesDoNotTellWhenItWasWritten() throws IOException {
        byte[] first = annotatedBytes(assess(), Language.ZH_CN);
        assertThat(annotatedBytes(assess(), Language.ZH_CN)).isEqualTo(first);
        assertThat(ReproducibleZip.of(first)).as("nothing is left to take out").isEqualTo(first);
    }

    private XSSFWorkbook annotated(Assessment assessment, Language language) throws IOException {
        return open(annotatedBytes(assessment, language));
    }

    private byte[] annotatedBytes(Assessment assessment, Language language) throws IOException {
        try (XSSFWorkbook own = SubmittedWorkbook.open(file, read())) {
            return AnnotatedWorkbook.of(own, assessment, null, language);
        }
    }

    private void save(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Files.write(file, bytes.toByteArray());
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String place(Assessment assessment, String standard, String field) {
        return assessment.findings().stream()
                .filter(f -> f.standard().equals(standard))
                .flatMap(f -> f.evidence().stream())
                .filter(e -> e.field().equals(field))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String place) {
        CellReference at = new CellReference(place);
        return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    private static String fill(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundXSSFColor() == null
                ? null
                : cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex();
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(XSSFSheet.class::cast)
                .toList();
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return sheets(workbook).stream().map(XSSFSheet::getSheetName).toList();
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .toList();
    }

    /** All that a sheet says and how, but for the fills of its cells, its comments and whether it is selected. */
    private static Map<String, String> contents(XSSFSheet sheet) {
        Map<String, String> contents = new TreeMap<>();
        for (Row row : sheet) {
            contents.put("row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
            for (Cell one : row) {
                XSSFCell cell = (XSSFCell) one;
                XSSFCellStyle style = cell.getCellStyle();
                contents.put(
                        cell.getReference(),
                        String.join(
                                "|",
                                cell.getCellType().toString(),
                                String.valueOf(cell.getRawValue()),
                                cell.toString(),
                                style.getFont().getCTFont().xmlText(),
                                style.getDataFormatString(),
                                String.valueOf(style.getCoreXf().getAlignment()),
                                String.valueOf(style.getCoreXf().getProtection()),
                                style.getBorderTop() + " " + style.getBorderBottom(),
                                String.valueOf(style.getLocked())));
            }
        }
        contents.put("columns", sheet.getCTWorksheet().getColsList().toString());
        contents.put("merged", sheet.getMergedRegions().toString());
        contents.put("validations", String.valueOf(sheet.getCTWorksheet().getDataValidations()));
        contents.put("protection", String.valueOf(sheet.getCTWorksheet().getSheetProtection()));
        contents.put("print", String.valueOf(sheet.getCTWorksheet().getPageSetup()));
        contents.put("panes", String.valueOf(sheet.getPaneInformation() == null));
        return contents;
    }
}
