package org.dudao.submission;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Building;
import org.dudao.facts.Cadre;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.StatedDate;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.SourceLocations;
import org.dudao.submission.workbook.FormWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as written by people and programs, and the values read from them. */
class WorkbookReadingTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        Reading reading = READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    /** One column of the sheet of buildings, with as many buildings as values. */
    private Reading column(String heading, Object... values) throws IOException {
        Object[][] rows = new Object[values.length + 1][];
        rows[0] = row("校舍单体编号", "学校标识码", heading);
        for (int i = 0; i < values.length; i++) {
            rows[i + 1] = row("B" + (i + 1), "S1", values[i]);
        }
        return read(form().sheet("校舍", rows));
    }

    private <T> List<T> values(Function<Building, T> field, String heading, Object... values) throws IOException {
        return buildings(sound(column(heading, values)), field);
    }

    private static <T> List<T> buildings(Dataset dataset, Function<Building, T> field) {
        return dataset.buildings().stream().map(field).toList();
    }

    private static List<String> codes(Dataset dataset) {
        return dataset.buildings().stream()
                .map(b -> b.schoolCode() + " " + b.code())
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aCountMayBeFullWidthGroupedOrFollowedByItsUnit() throws IOException {
        assertThat(values(
                        Building::area,
                        "建筑面积",
                        "１２３４",
                        "1,234",
                        "1，234.5",
                        "1234㎡",
                        " 1,234.50 ",
                        1234,
                        0.1 + 0.2,
                        1e5))
                .containsExactly(
                        number("1234"),
                        number("1234"),
                        number("1234.5"),
                        number("1234"),
                        number("1234.5"),
                        number("1234"),
                        number("0.3"),
                        number("100000"));
        assertThat(values(Building::exitBlocked, "出口堵塞处数", "3处", "３", 3, "3", "003"))
                .containsExactly(3L, 3L, 3L, 3L, 3L);
    }

    @Test
    void whatIsNoNumberIsNotGuessed() throws IOException {
        Reading reading = column("出口堵塞处数", "约3", "1,23", "3万", "三", 2.5, "-", true);
        assertThat(problems(reading))
                .containsExactly(
                        "wrong-type 校舍!C2",
                        "wrong-type 校舍!C3",
                        "wrong-type 校舍!C4",
                        "wrong-type 校舍!C5",
                        "wrong-type 校舍!C6",
                        "wrong-type 校舍!C7",
                        "wrong-type 校舍!C8");
        assertThat(reading.problems().get(0))
                .isEqualTo(new InputProblem(
                        "wrong-type",
                        new BilingualText("值不合要求", "The value does not have the expected form"),
                        "校舍!C2",
                        "约3",
                        new BilingualText("整数", "a whole number"),
                        new BilingualText(
                                "核对后采用建议；不是这个意思的，按应填的形式填写。",
                                "Check the suggestion and take it; if something else is meant, write that as expected."),
                        "B1 S1",
                        "3"));
        assertThat(reading.problems().stream().map(InputProblem::suggestion))
                .containsExactly("3", "123", "30000", "3", "", "", "");
    }

    @Test
    void aCodeKeepsItsZerosAsTextAndIsReadAsANumberToo() throws IOException {
        Dataset dataset = sound(read(form().sheet("学校", row("学校标识码"), row("0012"), row(2111000123L), row("Ｓ３"))
                .sheet("校舍", row("校舍单体编号", "学校标识码"), row(7, "0012"), row("007", 2111000123L), row(" 8 ", "S3"))));
        assertThat(codes(dataset)).containsExactly("0012 7", "2111000123 007", "S3 8");
    }

    @Test
    void aPercentageIsReadAsItIsShownAndAPlainNumberAsItIs() throws IOException {
        Object[] written = {new Sheets.Percent(0.125), new Sheets.Percent(0.145), "12.5%", "１２．５％", 12.5, 0.125};
        Object[][] rows = new Object[written.length + 1][];
        rows[0] = row("编号", "基本称职和不称职票占比");
        for (int i = 0; i < written.length; i++) {
            rows[i + 1] = row("C" + i, written[i]);
        }
        assertThat(sound(read(form().sheet("干部考核", rows))).cadres().stream()
                        .map(Cadre::poorShare)
                        .toList())
                .containsExactly(
                        number("12.5"),
                        number("14.5"),
                        number("12.5"),
                        number("12.5"),
                        number("12.5"),
                        number("0.125"));
    }

    @Test
    void aDateIsReadFromASerialATextAndItsChineseForm() throws IOException {
        assertThat(values(
                        Building::lastCheckDate,
                        "最近隐患排查日期",
                        LocalDate.of(2026, 3, 5),
                        46086,
                        46086.75,
                        "2026-03-05",
                        "2026年3月5日",
                        "2026/3/5",
                        "2026.03.05",
                        "20260305",
                        20260305,
                        "２０２６年３月５日",
                        "2026-03-05 00:00:00"))
                .hasSize(11)
                .containsOnly(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aDateOfAWorkbookThatCountsFrom1904IsTheSameDay() throws IOException {
        Dataset dataset = sound(read(form().sheet(
                        "校舍", row("校舍单体编号", "学校标识码", "最近隐患排查日期"), row("B1", "S1", LocalDate.of(2026, 3, 5)))
                .with((workbook, sheets) -> {
                    ((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                    sheets.get("校舍").getRow(1).getCell(2).setCellValue(46086 - 1462);
                })));
        assertThat(buildings(dataset, Building::lastCheckDate)).containsExactly(LocalDate.of(2026, 3, 5));
    }

    @Test
    void whatIsNoDateIsNotGuessed() throws IOException {
        assertThat(problems(column("最近隐患排查日期", "2026", 2026, "3月5日", "2026-02-30", "去年", "2027-01-01")))
                .containsExactly(
                        "impossible-date 校舍!C2",
                        "impossible-date 校舍!C3",
                        "impossible-date 校舍!C4",
                        "impossible-date 校舍!C5",
                        "impossible-date 校舍!C6",
                        "future-date 校舍!C7");
    }

    @Test
    void yesAndNoAreWrittenInManyWays() throws IOException {
        assertThat(values(Building::inUse, "是否使用", "是", "有", "√", "✓", "对", "Y", "yes", "ＴＲＵＥ", true, 1, "1", " 是 "))
                .hasSize(12)
                .containsOnly(true);
        assertThat(values(Building::inUse, "是否使用", "否", "无", "×", "✗", "没有", "N", "no", "false", false, 0, "沒有", "Ｘ"))
                .hasSize(12)
                .containsOnly(false);
        assertThat(problems(column("是否使用", "不详", "是/否", 2)))
                .containsExactly("wrong-type 校舍!C2", "wrong-type 校舍!C3", "wrong-type 校舍!C4");
    }

    @Test
    void noneIsStatedWhereAFieldAllowsItAndAnEmptyCellIsNotReported() throws IOException {
        assertThat(sound(column("竣工验收日期", "无", "沒有", "　", null, "2020-01-02")).buildings())
                .extracting(Building::acceptanceDate)
                .isEqualTo(
                        asList(StatedDate.NONE, StatedDate.NONE, null, null, new StatedDate(LocalDate.of(2020, 1, 2))));
    }

    @Test
    void aChoiceIsReadByItsWordItsCodeOrBoth() throws IOException {
        assertThat(values(b -> b.safetyGrade().code(), "鉴定等级", "D", "D级", "Ｄ级", "d", "D級"))
                .hasSize(5)
                .containsOnly("D");
        InputProblem problem = only(column("鉴定等级", "危房"));
        assertThat(problem.code() + " " + problem.place() + " " + problem.found())
                .isEqualTo("unknown-code 校舍!C2 危房");
        assertThat(problem.expected().zh()).contains("A级").contains("D级");
    }

    @Test
    void rowsThatLookEmptyAreNoRows() throws IOException {
        Dataset dataset = sound(read(form().sheet(
                        "校舍",
                        row(),
                        row("校舍台账"),
                        row("校舍单体编号", "学校标识码", "备注"),
                        row(),
                        row("  ", "\u00a0", "　"),
                        row(null, null, "合计"),
                        row("B1", "S1", null),
                        row("", "\t", ""),
                        row("B2", "S2", null))));
        assertThat(codes(dataset)).containsExactly("S1 B1", "S2 B2");
    }

    @Test
    void eachPlaceIsTheCellThatWasReadHoweverManyRowsAreEmpty() throws IOException {
        Reading reading =
                read(form().sheet("校舍", row(), row("备注", "建筑面积", "校舍单体编号", "学校标识码"), row(), row("x", 12, "B1", "S1")));
        SourceLocations places = reading.submission().places();
        assertThat(List.of(
                        places.locate("/buildings/0/area"),
                        places.locate("/buildings/0/code"),
                        places.locate("/schools/1/name"),
                        places.locate("/township/schoolYear"),
                        places.locate("/buildings")))
                .containsExactly("校舍!B4", "校舍!C4", "学校!B3", "乡镇!B3", "校舍");
    }

    @Test
    void aTextMergedOverRowsStandsForEachOfThemAndANumberDoesNot() throws IOException {
        Sheets sheets = form().sheet(
                        "校舍",
                        row("校舍单体编号", "学校标识码", "建筑面积"),
                        row("B1", "S1", 100),
                        row("B2", null, null),
                        row("B3", null, null),
                        row("B4", "S2", 5))
                .with((workbook, made) -> {
                    made.get("校舍").addMergedRegion(CellRangeAddress.valueOf("B2:B4"));
                    made.get("校舍").addMergedRegion(CellRangeAddress.valueOf("C2:C4"));
                });
        Dataset dataset = sound(read(sheets));
        assertThat(codes(dataset)).containsExactly("S1 B1", "S1 B2", "S1 B3", "S2 B4");
        assertThat(dataset.buildings())
                .extracting(Building::area)
                .containsExactly(number("100"), null, null, number("5"));
        assertThat(READER.read(sheets.xls(folder.resolve("表.xls")), Form.AS_OF)
                        .submission()
                        .dataset())
                .isEqualTo(dataset);
    }

    @Test
    void aFormulaIsWhatItGaveWhenTheFileWasSaved() throws IOException {
        Dataset dataset = sound(read(form().sheet(
                        "校舍",
                        row("校舍单体编号", "学校标识码", "建筑面积", "是否使用", "最近隐患排查日期"),
                        row(
                                new Sheets.Formula("\"B\"&1", "B1"),
                                "S1",
                                new Sheets.Formula("2*3.5", 7),
                                new Sheets.Formula("1=1", true),
                                new Sheets.Formula("DATE(2026,3,5)", LocalDate.of(2026, 3, 5))))));
        assertThat(dataset.buildings())
                .extracting(Building::code, Building::area, Building::inUse, Building::lastCheckDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B1", number("7"), true, LocalDate.of(2026, 3, 5)));
    }

    @Test
    void aFormulaThatGaveAnErrorOrNothingIsAProblemWhateverItsField() throws IOException {
        Reading reading = read(form().sheet("学校", row("学校标识码", "学校名称"), row("S1", FormulaError.REF), row("S2", "乙校"))
                .sheet(
                        "校舍",
                        row("校舍单体编号", "学校标识码", "建筑面积"),
                        row(new Sheets.Formula("A9&\"\"", FormulaError.NA), "S1", 5),
                        row("B2", "S1", new Sheets.Formula("1/0", FormulaError.DIV0)))
                .with((workbook, made) -> {
                    org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell cell =
                            ((org.apache.poi.xssf.usermodel.XSSFCell)
                                            made.get("学校").getRow(2).createCell(1))
                                    .getCTCell();
                    cell.addNewF().setStringValue("A1&A2");
                }));
        assertThat(reading.problems())
                .extracting(p -> p.code() + " " + p.place() + " " + p.found() + " " + p.subject())
                .containsExactlyInAnyOrder(
                        "cell-error 学校!B2 #REF! S1 #REF!",
                        "cell-error 学校!B3 =A1&A2 S2 =A1&A2",
                        "cell-error 校舍!A2 #N/A #N/A S1",
                        "cell-error 校舍!C3 #DIV/0! B2 S1");
    }

    @Test
    void hiddenSheetsRowsAndColumnsCount() throws IOException {
        Dataset dataset =
                sound(read(form().sheet("校舍", row("校舍单体编号", "学校标识码", "建筑面积"), row("B1", "S1", 3), row("B2", "S1", 4))
                        .with((workbook, made) -> {
                            workbook.setSheetVisibility(workbook.getSheetIndex("校舍"), SheetVisibility.VERY_HIDDEN);
                            made.get("校舍").getRow(2).setZeroHeight(true);
                            made.get("校舍").setColumnHidden(2, true);
                        })));
        assertThat(dataset.buildings()).extracting(Building::area).containsExactly(number("3"), number("4"));
    }

    @Test
    void headingsMayBeReorderedStarredSpacedTraditionalAndWithUnits() throws IOException {
        Dataset dataset = sound(read(form().sheet(
                        "校舍",
                        row("建築 面積（㎡）", "是否使用？", "校舍單體編號*", "＊學校標識碼", "鑒定等級[必填]"),
                        row(12, "是", "B1", "S1", "C"))));
        assertThat(dataset.buildings())
                .extracting(Building::code, Building::schoolCode, Building::area, Building::inUse, b -> b.safetyGrade()
                        .code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("B1", "S1", number("12"), true, "C"));
    }

    @Test
    void theRowOfPathsAloneIsEnough() throws IOException {
        Dataset dataset = sound(read(
                form().sheet("表一", row("甲", "乙"), row("buildings[].schoolCode", "buildings[].code"), row("S1", "B1"))));
        assertThat(codes(dataset)).containsExactly("S1 B1");
    }

    @Test
    void aSheetIsKnownByItsNameAnotherNameOrItsHeadings() throws IOException {
        for (String name : List.of("校舍", "校舍情况表", "校舍信息", "房屋", "楼栋统计表", "Sheet7", "校舍（2025）", "校舍2")) {
            Dataset dataset = sound(read(form().sheet(name, row("校舍单体编号", "学校标识码"), row("B1", "S1"))));
            assertThat(codes(dataset)).as(name).containsExactly("S1 B1");
        }
    }

    @Test
    void theTownshipsSheetIsKnownByAnotherNameWithoutItsColumnOfCodes() throws IOException {
        Sheets sheets = new Sheets()
                .sheet("乡镇基本情况表", row("项目", "填报值"), row("统计用区划代码*", "110101001"), row("学年", "2025-2026"))
                .sheet("学校", row("学校标识码", "学校名称"), row("S1", "龙山小学"));
        assertThat(read(sheets).submission()).isNotNull();
    }

    @Test
    void aTableMayBeSplitOverSheetsAndTheSheetsStandInAnyOrder() throws IOException {
        Dataset dataset = sound(read(new Sheets()
                .sheet("校舍1", row("校舍单体编号", "学校标识码"), row("B1", "S1"))
                .sheet("校舍2", row("学校标识码", "校舍单体编号"), row("S2", "B2"))
                .sheet("学校", row("学校标识码", "学校名称"), row("S1", "甲"), row("S2", "乙"))
                .sheet("乡镇", row("指标", "数值"), row("统计用区划代码", "110101001"), row("学年", "2025-2026"))));
        assertThat(codes(dataset)).containsExactly("S1 B1", "S2 B2");
    }

    @Test
    void aColumnThatIsNotKnownIsNamedWithTheNearestHeading() throws IOException {
        assertThat(only(column("建筑面级", 5)))
                .isEqualTo(new InputProblem(
                        "unknown-key",
                        new BilingualText("没有“建筑面级”这一栏", "There is no column \"建筑面级\" in this sheet"),
                        "校舍!C1",
                        "建筑面级",
                        new BilingualText("建筑面积", "建筑面积"),
                        new BilingualText(
                                "可能是“建筑面积”；本单位自用的栏目，栏名写“备注”。",
                                "Did you mean 建筑面积? A column of your own is headed 备注.")));
    }

    @Test
    void aSheetThatIsNotKnownIsNamedAndOneOfNotesIsPassedOver() throws IOException {
        assertThat(only(read(form().sheet("校车情", row("甲", "乙"), row("1", "2")))))
                .isEqualTo(
                        new InputProblem(
                                "unknown-sheet",
                                new BilingualText("不认识这张工作表", "Unknown sheet"),
                                "校车情",
                                "校车情",
                                new BilingualText("校车", "校车"),
                                new BilingualText(
                                        "改为模板中的表名和栏名；与报送无关的工作表请删去。",
                                        "Use the sheet names and headings of the template; remove sheets that are not part of the submission.")));
        assertThat(read(form().sheet("填报说明", row("甲", "乙")).sheet("空表")).problems())
                .isEmpty();
    }

    @Test
    void aRowOfASchoolThatDoesNotExistIsNamedOnItsSheet() throws IOException {
        Reading reading =
                read(form().sheet("学校师资", row("学校标识码", "教职工总数"), row("S1", 5), row("S9", 6), row("S8", null)));
        assertThat(reading.problems())
                .extracting(p -> p.code() + " " + p.place() + " " + p.found())
                .contains("dangling-code 学校师资!A3 S9")
                .doesNotContain("dangling-code 学校师资!A4 S8");
    }

    @Test
    void aTableIsEmptyOnlyWhereTheSheetSaysSo() throws IOException {
        assertThat(sound(read(form().sheet("校舍", row("校舍单体编号", "学校标识码")))).buildings())
                .isNull();
        assertThat(sound(read(form().sheet("校舍", row(FormWriter.NOTHING, "无"), row("校舍单体编号", "学校标识码"))))
                        .buildings())
                .isEmpty();
    }

    @Test
    void aFileOfExcel2003SaysTheSame() throws IOException {
        Sheets sheets = form().sheet(
                        "校舍",
                        row("校舍单体编号", "学校标识码", "建筑面积", "是否使用", "最近隐患排查日期"),
                        row("007", "S1", 12.5, "√", LocalDate.of(2026, 3, 5)),
                        row(8, "S2", new Sheets.Formula("2*3", 6), false, "2026年3月5日"));
        Dataset dataset = sound(read(sheets));
        Reading old = READER.read(sheets.xls(folder.resolve("表.xls")), Form.AS_OF);
        assertThat(sound(old)).isEqualTo(dataset);
        assertThat(old.submission().places().locate("/buildings/1/area")).isEqualTo("校舍!C3");
    }

    @Test
    void aFolderOfTablesSaysTheSameInEitherEncoding() throws IOException {
        Sheets sheets =
                form().sheet("校舍", row("校舍单体编号", "学校标识码", "建筑面积"), row("007", "S1", "1234"), row("8", "S2", "56"));
        Dataset dataset = sound(read(sheets));
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Reading tables = READER.read(sheets.csv(folder.resolve(charset.name()), charset), Form.AS_OF);
            assertThat(sound(tables)).isEqualTo(dataset);
            assertThat(tables.submission().places().locate("/buildings/1/area")).isEqualTo("校舍!C3");
        }
    }

    @Test
    void aTableWithAnOpenQuoteIsNamedWithItsLine() throws IOException {
        Path tables = form().csv(folder.resolve("csv"), StandardCharsets.UTF_8);
        Files.writeString(tables.resolve("校舍.CSV"), "校舍单体编号,学校标识码\n\"B1,S1\n");
        assertThat(problems(READER.read(tables, Form.AS_OF))).containsExactly("unclosed-quote 校舍.CSV 第2行 / line 2");
    }

    @Test
    void aWorkbookThatIsNotTheFormIsRefusedInOneSentence() throws IOException {
        assertThat(only(read(
                        new Sheets().sheet("工资", row("姓名", "金额"), row("甲", 1)).sheet("库存", row("物品", "数量")))))
                .isEqualTo(new InputProblem(
                        "not-a-form",
                        new BilingualText("工作簿中没有认得出的填报表", "No sheet of the workbook belongs to the form"),
                        "工资、库存",
                        "",
                        new BilingualText("本版本的填报模板 dudao-template/1", "this version's template, dudao-template/1"),
                        new BilingualText(
                                "用 dudao template 生成模板，把数据填入后再报送。",
                                "Create the template with dudao template and copy the data into it.")));
    }

    @Test
    void anotherVersionOfTheTemplateIsRefusedInOneSentence() throws IOException {
        InputProblem problem = only(read(
                form().sheet("无关", row("甲", "乙")).sheet("填报说明", row(null, "模板版本", "dudao-template/12（Dudao 督导 9.0）"))));
        assertThat(problem)
                .isEqualTo(new InputProblem(
                        "wrong-version",
                        new BilingualText(
                                "工作簿是另一版本的填报模板，未读取",
                                "The workbook uses another version of the template and was not read"),
                        "填报说明!C1",
                        "dudao-template/12",
                        new BilingualText("本版本的填报模板 dudao-template/1", "this version's template, dudao-template/1"),
                        new BilingualText(
                                "用 dudao template 生成模板，把数据填入后再报送。",
                                "Create the template with dudao template and copy the data into it.")));
        assertThat(read(form().sheet("填报说明", row(null, "模板版本", FormWriter.VERSION + "（Dudao）")))
                        .problems())
                .isEmpty();
    }

    @Test
    void aRequiredCellThatIsEmptyIsNamedWithWhatBelongsThere() throws IOException {
        Reading reading =
                read(form().sheet("乡镇", row("指标", "数值"), row("统计用区划代码", "110101001"), row(null, null), row("学年", null))
                        .sheet("校舍", row("学校标识码", "校舍单体编号"), row("S1", null)));
        assertThat(reading.problems())
                .extracting(InputProblem::place, InputProblem::message, InputProblem::expected)
                .containsExactlyInAnyOrder(
                        tuple(
                                "乡镇!B4",
                                new BilingualText("缺少必填项“学年”", "The required item 学年 is missing"),
                                new BilingualText("2025-2026 这样的学年", "a school year such as 2025-2026")),
                        tuple(
                                "校舍!B2",
                                new BilingualText(
                                        "没有编号，也没有可以代替编号的内容", "There is no code, and nothing that may stand instead"),
                                new BilingualText(
                                        "编号；填了校舍名称的可不填",
                                        "a code; it may be left out where the name of the building is given")));
    }

    @Test
    void aSchoolYearThatIsNoneIsToldHowItIsWritten() throws IOException {
        Reading reading = read(form().sheet("乡镇", row("指标", "数值"), row("统计用区划代码", "110101001"), row("学年", "2025")));
        assertThat(only(reading).place()).isEqualTo("乡镇!B3");
        assertThat(only(reading).expected())
                .isEqualTo(new BilingualText("2025-2026 这样的学年", "a school year such as 2025-2026"));
    }

    @Test
    void allProblemsAreToldInOnePass() throws IOException {
        Reading reading = read(form().sheet("乡镇", row("指标", "数值"), row("统计用区划代码", "1"), row("学年", "2025"), row("未知", 3))
                .sheet("杂表", row("甲", "乙"))
                .sheet(
                        "校舍",
                        row("校舍单体编号", "学校标识码", "面积大小", "建筑面积", "最近隐患排查日期"),
                        row("B1", "S7", null, "很大", "2026-13-01"),
                        row(null, "S1", null, -5, FormulaError.VALUE)));
        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "unknown-key 乡镇!A4",
                        "unknown-sheet 杂表",
                        "unknown-key 校舍!C1",
                        "cell-error 校舍!E3",
                        "wrong-type 乡镇!B2",
                        "wrong-type 乡镇!B3",
                        "wrong-type 校舍!D2",
                        "impossible-date 校舍!E2",
                        "negative 校舍!D3",
                        "missing 校舍!A3",
                        "dangling-code 校舍!B2");
        assertThat(reading.problems()).noneMatch(p -> Objects.equals(p.message().zh(), ""));
    }
}
