package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.cli.FilledForms.cells;
import static org.dudao.cli.FilledForms.parts;
import static org.dudao.cli.FilledForms.row;
import static org.dudao.cli.FilledForms.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own workbook is filled in, and nothing else of it changes. */
class FillWorkbookTest {
    private static final String SUBMISSION = "fixtures/breaks-all-four/submission.json";

    @TempDir
    private static Path assessed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void assess() {
        Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "-o", assessed.toString());
    }

    private static String assessment() {
        return assessed.resolve("990101003-2025-2026/assessment.json").toString();
    }

    private Run fill(Path form, String... more) {
        String[] args = new String[more.length + 6];
        args[0] = "fill";
        args[1] = form.toString();
        args[2] = SUBMISSION;
        args[3] = assessment();
        args[4] = "-o";
        args[5] = out().toString();
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    private Path out() {
        return folder.resolve("out.xlsx");
    }

    @Test
    void cellsAreFilledInAndEveryOtherByteStays() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("基本情况");
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            row(sheet, 1, "{{ 乡镇名称 }}{{ 学年 }}学年自查表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 2, "初中年辍学率", "{{ 指标 dropout-rate.junior }}", "判定", "{{ verdict dropout.junior-rate }}");
            row(sheet, 3, "初中辍学人数", "{{ dropout.juniorCount }}", "代码", "{{ township.code }}")
                    .getCell(1)
                    .setCellStyle(yellow);
            row(sheet, 4, "学校数", "{{ schools.count }}", "总人口", "{{ 总人口 }}");
            sheet.getHeader().setCenter("{{ 乡镇名称 }}");
            Sheet other = book.createSheet("填表说明");
            row(other, 1, "没有标记的表");
        });
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(cells(out(), "基本情况").values())
                .containsExactly(
                        "丙镇2025-2026学年自查表",
                        "初中年辍学率",
                        "2.33%",
                        "判定",
                        "不达标",
                        "初中辍学人数",
                        "#21",
                        "代码",
                        "990101003",
                        "学校数",
                        "#5",
                        "总人口",
                        "#41200");
        assertThat(parts(out()).get("xl/worksheets/sheet1.xml"))
                .contains("<oddHeader>&amp;C丙镇</oddHeader>", "<c r=\"B3\" s=\"1\"><v>21</v></c>");
        Map<String, String> before = new TreeMap<>(parts(form));
        Map<String, String> after = new TreeMap<>(parts(out()));
        before.remove("xl/worksheets/sheet1.xml");
        after.remove("xl/worksheets/sheet1.xml");
        assertThat(after).isEqualTo(before);
        byte[] first = Files.readAllBytes(out());
        Files.delete(out());
        fill(form);
        assertThat(Files.readAllBytes(out())).isEqualTo(first);
    }

    @Test
    void aRowIsRepeatedForEachFindingAndWhatIsBelowMovesDown() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("问题清单");
            row(sheet, 1, "序号", "问题", "期限", "项数", "累计");
            row(
                    sheet,
                    2,
                    "{{ 问题清单.序号 }}",
                    "{{ findings[severity=veto].problem }}",
                    "{{ findings[severity=veto].due }}",
                    1,
                    "=D2*2");
            row(sheet, 3, "合计", null, null, "=SUM(D2:D2)", "=D3+E2");
            row(sheet, 4, "填表人：");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 2));
            book.setPrintArea(0, 0, 4, 0, 3);
            Name total = book.createName();
            total.setNameName("合计格");
            total.setRefersToFormula("问题清单!$D$3");
            row(book.createSheet("汇总"), 1, "=问题清单!D3", "=SUM(问题清单!D2:D2)", "=1+1");
        });
        Run run = fill(form);
        assertThat(run.err()).isEqualTo("");
        assertThat(run.out()).isEqualTo("""
                填写 9 处。
                表中有公式：依赖所填内容的结果已清空，用 Excel 或 WPS 打开时重新计算。
                已写入 %s
                """.formatted(out()));
        assertThat(cells(out(), "问题清单").values())
                .containsExactly(
                        "序号",
                        "问题",
                        "期限",
                        "项数",
                        "累计",
                        "#1",
                        "柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患",
                        "2026年7月31日",
                        "#1",
                        "=D2*2",
                        "#2",
                        "控辍保学压力仍然较大，初中阶段年辍学率（2.33%，学年初900人，辍学21人）未达到本次督导“低于2%”的要求",
                        "2026年8月17日",
                        "#1",
                        "=D3*2",
                        "#3",
                        "小学适龄儿童入学率（99.77%，适龄儿童1320人，已入学1317人）未达到本次督导100%的要求，尚有3人未入学",
                        "2026年8月17日",
                        "#1",
                        "=D4*2",
                        "合计",
                        "=SUM(D2:D4)",
                        "=D5+E2",
                        "填表人：");
        assertThat(cells(out(), "汇总").values()).containsExactly("=问题清单!D5", "=SUM(问题清单!D2:D4)", "=1+1");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out())))) {
            XSSFSheet sheet = book.getSheet("问题清单");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A6:C6"));
            assertThat(book.getPrintArea(0)).isEqualTo("问题清单!$A$1:$E$6");
            assertThat(book.getName("合计格").getRefersToFormula()).isEqualTo("问题清单!$D$5");
            assertThat(book.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void emptyRowsBelowTheMarkedOneAreUsedFirstAndKeepTheirStyle() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("学校");
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            row(sheet, 1, "序号", "学校", "学生数", "门卫");
            row(sheet, 2, "{{ 学校.no }}", "{{ 学校.学校名称 }}", "{{ schools.studentCount }}", "{{ 指标 safety.guard-number }}");
            for (int i = 2; i < 6; i++) {
                sheet.createRow(i).createCell(1).setCellStyle(yellow);
            }
            row(sheet, 7, "校长签字：");
        });
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(cells(out(), "学校").values())
                .containsExactly(
                        "序号", "学校", "学生数", "门卫", "#1", "丙镇中学", "未填报", "#1", "#2", "石桥九年制学校", "未填报", "#2", "#3",
                        "丙镇中心小学", "未填报", "#2", "#4", "柳沟教学点", "未填报", "#1", "#5", "丙镇中心幼儿园", "未填报", "未能评估", "校长签字：");
        assertThat(parts(out()).get("xl/worksheets/sheet1.xml"))
                .contains("<c t=\"inlineStr\" r=\"B3\" s=\"1\"><is><t xml:space=\"preserve\">石桥九年制学校</t></is></c>");
    }

    @Test
    void whatIsMissingIsWrittenAsMissingAndToldWithItsPlace() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表1");
            row(sheet, 1, "达标校", "{{ 指标 safety.guard-number 1199000021 }}", "{{ 判定 safety.guard-number 1199000021 }}");
            row(sheet, 2, "村数", "{{ township.villages }}", "共 {{ township.villages }} 个");
        });
        Run run = fill(form);
        assertThat(run.out()).isEqualTo("""
                填写 4 处。
                数据中没有，已写明，不视为达标：
                  {{ 指标 safety.guard-number 1199000021 }} 未能评估：表1!B1
                  {{ 判定 safety.guard-number 1199000021 }} 未能评估：表1!C1
                  {{ township.villages }} 未填报：表1!B2、表1!C2
                已写入 %s
                """.formatted(out()));
        assertThat(cells(out(), "表1").values()).containsExactly("达标校", "未能评估", "未能评估", "村数", "未填报", "共 未填报 个");
        Files.delete(out());
        assertThat(fill(form, "--lang", "en").code()).isZero();
        assertThat(cells(out(), "表1").values())
                .containsExactly("达标校", "not assessed", "not assessed", "村数", "not reported", "共 not reported 个");
    }

    @Test
    void unknownMarksAreListedWithTheirPlaceAndNothingIsWritten() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表1");
            row(sheet, 1, "{{ townshp.name }}", "{{ 指标 dropout.junior-rat }}", "{{ 得分 }}");
            row(sheet, 2, "{{ 指标 safety.guard-number }}", "{{ 乡镇名称 }}", "{{ township.population }}");
        });
        Run run = fill(form);
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(out()).doesNotExist();
        assertThat(run.err()).isEqualTo("""
                这些标记不能填写：
                  {{ townshp.name }} 没有这个名称，最接近的是 township.name：表1!A1
                  {{ 指标 dropout.junior-rat }} 评估结果中没有这个标准或指标，最接近的是
                    dropout.junior-rate：表1!B1
                  {{ 得分 }} 没有给出评分结果 score.json：表1!C1
                  {{ 指标 safety.guard-number }} 有 5 个对象，请写明是哪个：1199000021、
                    2189000021、2199000021、3199000021、3199000022：表1!A2
                  {{ township.population }} 没有这个名称，最接近的是 township.totalPopulation：
                    表1!C2
                没有写文件。请改正标记，或给出缺少的数据文件；加 --leave-unknown 则原样保留这些
                标记。
                """);
        Run leaving = fill(form, "--leave-unknown");
        assertThat(leaving.code()).isZero();
        assertThat(cells(out(), "表1").values())
                .containsExactly(
                        "{{ townshp.name }}",
                        "{{ 指标 dropout.junior-rat }}",
                        "{{ 得分 }}",
                        "{{ 指标 safety.guard-number }}",
                        "丙镇",
                        "{{ township.population }}");
    }

    @Test
    void namedCellsAreFilledInAlsoWhereTheSheetHasNoSuchCell() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表 1");
            row(sheet, 1, "乡镇", null, "人口");
            name(book, "dudao.township.name", "'表 1'!$B$1");
            name(book, "dudao.township.totalPopulation", "'表 1'!$D$1");
            name(book, "学年", "'表 1'!$B$7");
            name(book, "乡镇代码", "'表 1'!$C$1"); // an office's own use of the word
        });
        assertThat(fill(form).err()).isEmpty();
        assertThat(cells(out(), "表 1"))
                .isEqualTo(Map.of("A1", "乡镇", "B1", "丙镇", "C1", "人口", "D1", "#41200", "B7", "2025-2026"));
    }

    private static void name(XSSFWorkbook book, String name, String of) {
        Name created = book.createName();
        created.setNameName(name);
        created.setRefersToFormula(of);
    }

    @Test
    void anEmptyListSaysSo() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表1");
            row(sheet, 1, "{{ findings[severity=advisory].no }}", "{{ findings.problem }}", "{{ 乡镇名称 }}");
            row(sheet, 2, "共 {{ findings[severity=advisory].count }} 项");
        });
        assertThat(fill(form).err()).isEmpty();
        assertThat(cells(out(), "表1")).isEqualTo(Map.of("A1", "无", "C1", "丙镇", "A2", "共 0 项"));
    }

    @Test
    void rowsAreNotInsertedAboveWhatWouldStayBehind() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            XSSFSheet sheet = book.createSheet("表1");
            row(sheet, 1, "{{ findings.problem }}");
            row(sheet, 2, "备注");
            ClientAnchor at = book.getCreationHelper().createClientAnchor();
            at.setRow1(1);
            at.setRow2(3);
            sheet.getRow(1)
                    .getCell(0)
                    .setCellComment(sheet.createDrawingPatriarch().createCellComment(at));
        });
        Run run = fill(form);
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err()).isEqualTo("""
                这些地方不能填写：
                  清单要插入行，但下面有批注，会错位；请在标记行下面留足空行（清单有多少项就留多
                    少行），就不必插入行：表1
                没有写文件。请按上面所说改表单。
                """);
    }

    @Test
    void aTextFromTheDataIsNeverAFormulaNorMarkup() throws IOException {
        Path data = Files.writeString(folder.resolve("s.json"), """
                { "format": "dudao-submission/1",
                  "township": { "code": "990101003", "name": "=HYPERLINK(\\"x\\")&<丙>_x0041_", "schoolYear": "2025-2026" } }""");
        Path form =
                workbook(folder.resolve("form.xlsx"), book -> row(book.createSheet("表1"), 1, "{{ township.name }}"));
        Run run = Run.of("fill", form.toString(), data.toString(), "-o", out().toString());
        assertThat(run.err()).isEmpty();
        assertThat(cells(out(), "表1")).isEqualTo(Map.of("A1", "=HYPERLINK(\"x\")&<丙>_x0041_"));
    }

    @Test
    void aScoreAndALedgerAreReadAsJson() throws IOException {
        Path score = Files.writeString(folder.resolve("score.json"), """
                { "sheet": { "file": "s", "sha256": "0" }, "points": { "got": "81.50", "open": 6, "max": 100 },
                  "chapters": [], "vetoes": [], "grade": null,
                  "items": [ { "id": "A1", "standards": [ "dropout.junior-rate" ], "way": "deduct", "max": 10, "got": 7.5,
                    "open": 0, "self": null, "why": { "zh": "超过限值", "en": "over" } },
                    { "id": "A2", "standards": [], "way": "all", "max": 5, "got": null, "open": 5 } ] }""");
        Path ledger = Files.writeString(folder.resolve("ledger.json"), """
                { "format": "dudao-ledger-export/1", "items": [
                  { "id": "913d4fc7", "kind": "finding", "about": { "township": "990101003", "standard": "dropout.junior-rate",
                    "subject": { "kind": "township", "id": "990101003", "name": "丙镇" } },
                    "problem": { "zh": "辍学率偏高", "en": "dropout" }, "dates": { "due": "2026-08-17" }, "state": "UNDER_WAY" },
                  { "id": "0", "about": { "township": "990101009" }, "problem": { "zh": "别的乡镇", "en": "x" } } ] }""");
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表1");
            row(sheet, 1, "{{ 得分 }}", "{{ 等级 }}", "{{ score.items.A1.got }}", "{{ 评分表.A2.得分 }}");
            row(sheet, 2, "{{ 评分表.编号 }}", "{{ 评分表.分值 }}", "{{ 评分表.得分 }}", "{{ 评分表.评分说明 }}");
            row(sheet, 5, "{{ 台账.编号 }}", "{{ 台账.问题 }}", "{{ 台账.状态 }}", "{{ 台账.期限 }}", "{{ 台账.责任人 }}");
        });
        assertThat(fill(form, score.toString(), ledger.toString()).err()).isEmpty();
        assertThat(cells(out(), "表1").values())
                .containsExactly(
                        "已得81.5，待定6（一票否决不达标0项；核查结论：暂不能作出结论）",
                        "未能评估",
                        "#7.5",
                        "未能评估",
                        "A1",
                        "#10",
                        "#7.5",
                        "超过限值",
                        "A2",
                        "#5",
                        "未能评估",
                        "未能评估",
                        "913d4fc7",
                        "辍学率偏高",
                        "整改中",
                        "2026年8月17日",
                        "未填报");
    }

    @Test
    void aFormOfLibreOfficeIsFilledInAndOpensAgain() throws IOException, InterruptedException {
        Path made = workbook(folder.resolve("made.xlsx"), book -> {
            Sheet sheet = book.createSheet("清单");
            row(sheet, 1, "{{ 乡镇名称 }}问题清单");
            row(sheet, 2, "{{ 问题清单.序号 }}", "{{ findings[severity=veto].problem }}", 1, "=C2*2");
            row(sheet, 3, "合计", null, "=SUM(C2:C2)", "=SUM(D2:D2)");
        });
        Path form = folder.resolve("form.xlsx");
        LibreOffice.fill(made, form, java.util.List.of("清单!A5=审核人"));
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        Path again = folder.resolve("again.xlsx");
        LibreOffice.fill(out(), again, java.util.List.of("清单!A9=重算"));
        assertThat(FilledForms.shown(again, "清单"))
                .containsExactly(
                        "丙镇问题清单",
                        "1|柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患|1|2",
                        "2|控辍保学压力仍然较大，初中阶段年辍学率（2.33%，学年初900人，辍学21人）未达到本次督导“低于2%”的要求|1|2",
                        "3|小学适龄儿童入学率（99.77%，适龄儿童1320人，已入学1317人）未达到本次督导100%的要求，尚有3人未入学|1|2",
                        "合计|3|6",
                        "审核人",
                        "重算");
    }

    @Test
    void theFormItsDataAndAnExistingFileAreNotOverwritten() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> row(book.createSheet("表1"), 1, "{{ 学年 }}"));
        Run self = Run.of("fill", form.toString(), SUBMISSION, "-o", form.toString());
        assertThat(self.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(self.err()).startsWith("-o 就是表单或数据本身，没有覆盖：");
        Files.writeString(out(), "改过的");
        assertThat(fill(form).err()).startsWith("已有这个文件，不覆盖：");
        Run other = Run.of(
                "fill",
                form.toString(),
                SUBMISSION,
                "-o",
                folder.resolve("x.docx").toString());
        assertThat(other.err()).startsWith("-o 应为 .xlsx 文件，与表单相同：");
    }

    @Test
    void dataOfTwoTownshipsAreRefused() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> row(book.createSheet("表1"), 1, "{{ 学年 }}"));
        Run run = Run.of(
                "fill", form.toString(), "fixtures/nine-year/submission.json", assessment(), "-o", out().toString());
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err())
                .startsWith("报送数据（990101009 2025-2026）和评估结果 assessment.json（990101003 2025-2026）不是同一乡镇同一学年的");
    }

    @Test
    void otherFilesAreRefusedWithWhatToDo() throws IOException {
        Path old = Files.write(
                folder.resolve("form.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        Run run = fill(old);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("另存为“Excel 工作簿（.xlsx）”或“Word 文档（.docx）”");
    }

    @Test
    void marksAreProposedByLabelsAndTheCertainOnesWritten() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("自查表");
            row(sheet, 1, "乡镇教育督导自查表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            row(sheet, 2, "乡镇名称：", null, "学 年", null);
            row(sheet, 3, "总人口（人）", null, "常住总人口数", null);
            row(sheet, 5, "序号", "存在问题", "整改措施", "责任单位", "整改时限", "备注");
            row(sheet, 9, "学校标识码", "学校名称", "办学类型", "教学班总班数");
        });
        Run run = Run.of("fill", "--map", form.toString(), "-o", out().toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                栏目          位置        标记                      把握
                乡镇名称：    自查表!B2   township.name             100%%
                学 年         自查表!D2   township.schoolYear       100%%
                总人口（人）  自查表!B3   township.totalPopulation  90%%
                序号          自查表!A6   findings.no               100%%
                存在问题      自查表!B6   findings.problem          100%%
                整改措施      自查表!C6   findings.action           100%%
                责任单位      自查表!D6   findings.responsible      100%%
                整改时限      自查表!E6   findings.due              100%%
                学校标识码    自查表!A10  schools.code              100%%
                学校名称      自查表!B10  schools.name              100%%
                办学类型      自查表!C10  schools.typeCode          90%%
                教学班总班数  自查表!D10  schools.classCount        50%% ?
                带 ? 的把握不到80%%，没有写入，请人工核对后自己写。
                已写入 %s
                """.formatted(out()));
        assertThat(cells(out(), "自查表"))
                .containsEntry("B2", "{{ township.name }}")
                .containsEntry("E6", "{{ findings.due }}")
                .containsEntry("B10", "{{ schools.name }}")
                .containsEntry("C10", "{{ schools.typeCode }}")
                .doesNotContainKey("D10")
                .hasSize(26);
    }

    @Test
    void aMarkWithoutItsLastBraceIsToldAndNotLeftSilently() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> row(book.createSheet("表1"), 1, "{{ 学年 }"));
        Run run = fill(form);
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err()).contains("{{ 学年 } 标记不完整，应为 {{ 名称 }}，写在一行里：表1!A1");
    }

    /** Excel writes a formula that is copied down once, with the range of those that share it. */
    @Test
    void sharedFormulasFormatsAndValidationsMoveWithTheirRows() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            XSSFSheet sheet = book.createSheet("表1");
            row(sheet, 1, "问题", "期限", "页");
            row(sheet, 2, "{{ findings[severity=veto].problem }}", null, "{{ findings.due }}");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
            row(sheet, 3, 1, "=A3*2");
            row(sheet, 4, 2, "=A4*2");
            row(sheet, 5, 3, "=A5*2");
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createFormulaListConstraint("$A$3:$A$5"), new CellRangeAddressList(1, 4, 2, 2)));
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("A4:B4")},
                    formats.createConditionalFormattingRule("$B$5>3"));
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        });
        FilledForms.edit(
                form,
                "xl/worksheets/sheet1.xml",
                "<f>A3*2</f>",
                "<f t=\"shared\" ref=\"B3:B5\" si=\"0\">A3*2</f><v>2</v>");
        FilledForms.edit(form, "xl/worksheets/sheet1.xml", "<f>A4*2</f>", "<f t=\"shared\" si=\"0\"/><v>4</v>");
        FilledForms.edit(form, "xl/worksheets/sheet1.xml", "<f>A5*2</f>", "<f t=\"shared\" si=\"0\"/><v>6</v>");
        assertThat(fill(form).err()).isEmpty();
        assertThat(cells(out(), "表1"))
                .containsEntry("B5", "=A5*2")
                .containsEntry("B6", "=A6*2")
                .containsEntry("B7", "=A7*2")
                .containsEntry("A7", "#3");
        String sheet = parts(out()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains(
                        "<f>A6*2</f><v>4</v>",
                        "<mergeCells count=\"3\"><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"A4:B4\"/>")
                .contains(
                        "sqref=\"C2:C7\"",
                        "<formula1>$A$5:$A$7</formula1>",
                        "sqref=\"A6:B6\"",
                        "<formula>$B$7>3</formula>".replace(">3", "&gt;3"));
    }

    @Test
    void aDocumentTypeInAFormIsRefused() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> row(book.createSheet("表1"), 1, "{{ 学年 }}"));
        FilledForms.edit(
                form, "xl/sharedStrings.xml", "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst");
        Run run = fill(form);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("表单没有打开：", "含有文档类型或实体声明");
    }

    @Test
    void aTableOfTheSubmissionIsListedUnderAConditionInChinese() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            row(book.createSheet("表1"), 1, "{{ 校舍[鉴定等级=D].code }}", "{{ 校舍.是否使用 }}", "{{ buildings.use }}");
        });
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(cells(out(), "表1").values()).containsExactly("B1", "是", "教学用房", "B2", "否", "厕所");
    }

    @Test
    void aListThatNobodyReportedIsNotSaidToBeEmpty() throws IOException {
        Path form = workbook(folder.resolve("form.xlsx"), book -> {
            Sheet sheet = book.createSheet("表1");
            row(sheet, 1, "{{ buses.code }}", "{{ buses.capacity }}");
            row(sheet, 2, "{{ 校舍[鉴定等级=B].code }}");
            row(sheet, 5, "{{ buses.count }}");
        });
        Run run = fill(form);
        assertThat(run.out()).isEqualTo("""
                填写 5 处。
                数据中没有，已写明，不视为达标：
                  {{ buses.code }} 未填报：表1!A1
                  {{ buses.count }} 未填报：表1!A5
                清单 buildings[safetyGrade=B]：有 1 项没有填报这一数据，不知是否属于，没有列入。
                已写入 %s
                """.formatted(out()));
        assertThat(cells(out(), "表1")).isEqualTo(Map.of("A1", "未填报", "A2", "B1", "A3", "B1", "A5", "未填报"));
    }
}
