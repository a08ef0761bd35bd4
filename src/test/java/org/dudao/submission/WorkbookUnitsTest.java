package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.Building;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brackets and cells beside a heading, and units other than the field's: converted with a note, or refused. */
class WorkbookUnitsTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        Reading reading = READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private Reading area(String heading, Object value) throws IOException {
        return read(form().sheet("校舍", row("校舍单体编号", "学校标识码", heading), row("B1", "S1", value)));
    }

    /** An item of the township's sheet, with the cells of its row: heading, value, unit, path. */
    private Reading township(Object... item) throws IOException {
        return read(townshipSheet(item));
    }

    private static Sheets townshipSheet(Object[]... items) {
        Object[][] rows = new Object[items.length + 3][];
        rows[0] = row("指标", "数值", "单位", "代码");
        rows[1] = row("统计用区划代码", "110101001", null, "township.code");
        rows[2] = row("学年", "2025-2026", null, "township.schoolYear");
        System.arraycopy(items, 0, rows, 3, items.length);
        return form().sheet("乡镇", rows);
    }

    private static BigDecimal revenue(Reading reading) {
        return sound(reading).finance().townshipRevenue();
    }

    private static List<String> notes(Reading reading) {
        return reading.submission().notes().stream()
                .map(note ->
                        note.code() + " " + note.place() + " " + note.message().zh())
                .toList();
    }

    @Test
    void aHeadingThatSaysMoreIsUnknownAndTheNearestIsNamed() throws IOException {
        for (String more : List.of(
                "初中学年内辍学人数（其中女生）",
                "初中学年内辍学人数(不含转学)",
                "初中学年内辍学人数【女】",
                "初中学年内辍学人数（其中女生",
                "初中学年内辍学人数①",
                "初中学年内辍学人数（上学年）",
                "初中学年内辍学人数≥3天")) {
            InputProblem problem = only(township(more, 7, "人"));
            assertThat(problem.code() + " " + problem.place()).as(more).isEqualTo("unknown-key 乡镇!A4");
            assertThat(problem.expected().zh()).isEqualTo("初中学年内辍学人数");
        }
        InputProblem column = only(area("建筑面积（不含阳台）", 12));
        assertThat(column.code() + " " + column.place()).isEqualTo("unknown-key 校舍!C1");
        assertThat(column.expected().zh()).isEqualTo("建筑面积");
    }

    @Test
    void bracketsThatSayNothingOfTheValueAreAccepted() throws IOException {
        for (String heading : List.of(
                "乡镇财政收入（元）",
                "乡镇财政收入(必填)",
                "＊乡镇财政收入",
                "乡镇财政收入（单位：元）",
                "乡鎮財政收入［元］",
                "（1）乡镇财政收入",
                "乡镇财政收入（数值）",
                "乡镇财政收入 （ 元 ）")) {
            Reading reading = township(heading, 1250, "元");
            assertThat(revenue(reading)).as(heading).isEqualTo(new BigDecimal("1250"));
            assertThat(notes(reading)).isEmpty();
        }
        assertThat(sound(area("建筑面积（m²）", "3,450平方米")).buildings())
                .extracting(Building::area)
                .containsExactly(new BigDecimal("3450"));
    }

    @Test
    void aUnitInTheHeadingOrBesideItIsConvertedAndSaidSo() throws IOException {
        Reading heading = township("乡镇财政收入（万元）", 1250.5, null, "finance.townshipRevenue");
        assertThat(revenue(heading)).isEqualTo(new BigDecimal("12505000"));
        assertThat(notes(heading)).containsExactly("unit-converted 乡镇!A4 “乡镇财政收入”按“万元”填写，已换算为“元”");
        Reading beside = township("乡镇财政收入", "1250", "万元", "finance.townshipRevenue");
        assertThat(revenue(beside)).isEqualTo(new BigDecimal("12500000"));
        assertThat(notes(beside)).containsExactly("unit-converted 乡镇!C4 “乡镇财政收入”按“万元”填写，已换算为“元”");
        Reading hectares = area("建筑面积（公顷）", 0.5);
        assertThat(sound(hectares).buildings()).extracting(Building::area).containsExactly(new BigDecimal("5000"));
        assertThat(notes(hectares)).hasSize(1);
    }

    @Test
    void aUnitInACellIsConvertedAndSaidSo() throws IOException {
        Reading reading = township("乡镇财政收入", "1250万元", "元", "finance.townshipRevenue");
        assertThat(revenue(reading)).isEqualTo(new BigDecimal("12500000"));
        assertThat(notes(reading)).containsExactly("unit-converted 乡镇!B4 “1250万元”已换算为 12500000 元");
        for (String text : List.of("¥142,560.00", "￥142560元", "142,560 元", "１４２５６０")) {
            Reading plain = township("乡镇财政收入", text, "元");
            assertThat(revenue(plain)).as(text).isEqualByComparingTo("142560");
            assertThat(notes(plain)).isEmpty();
        }
        assertThat(notes(township("总人口", "2.186万人", "人")))
                .containsExactly("unit-converted 乡镇!B4 “2.186万人”已换算为 21860 人");
    }

    @Test
    void whatIsNotExactIsRefusedWithASuggestion() throws IOException {
        InputProblem acres = only(area("建筑面积（亩）", 1));
        assertThat(acres.code() + " " + acres.place()).isEqualTo("wrong-type 校舍!C2");
        assertThat(acres.suggestion()).isEqualTo("666.67");
        assertThat(sound(area("建筑面积（亩）", 3)).buildings())
                .extracting(Building::area)
                .containsExactly(new BigDecimal("2000"));
        InputProblem bare = only(township("乡镇财政收入", "18.864万", "元"));
        assertThat(bare.code() + " " + bare.place()).isEqualTo("wrong-type 乡镇!B4");
        assertThat(bare.suggestion()).isEqualTo("188640");
    }

    @Test
    void aUnitThatCannotBeConvertedOrContradictsAnotherIsRefused() throws IOException {
        assertThat(problems(area("建筑面积（人）", 12))).containsExactly("wrong-unit 校舍!C1");
        assertThat(problems(township("乡镇财政收入", 12, "人", "finance.townshipRevenue")))
                .containsExactly("wrong-unit 乡镇!C4");
        assertThat(problems(township("总人口", 12, "人次", null))).containsExactly("wrong-unit 乡镇!C4");
        InputProblem both = only(township("乡镇财政收入（万元）", 12, "元", null));
        assertThat(both.code()).isEqualTo("wrong-unit");
        assertThat(both.message().zh()).contains("乡镇!A4").contains("乡镇!C4");
        assertThat(problems(area("建筑面积", "12%"))).containsExactly("wrong-type 校舍!C2");
    }

    @Test
    void aUnitOverTheWholeSheetIsRefusedWhereItIsNotThatOfTheFields() throws IOException {
        Sheets sheets = form().sheet("学校经费", row("单位：万元"), row("学校标识码", "公用经费预算总额", "应资助人数"), row("S1", 34.992, 3));
        assertThat(problems(read(sheets))).containsExactly("wrong-unit 学校经费!A1");
        Sheets named = form().sheet("学校经费（万元）", row("学校标识码", "公用经费预算总额"), row("S1", 34.992));
        assertThat(problems(read(named))).containsExactly("wrong-unit 学校经费（万元）");
        Sheets office = form().sheet("学校经费", row("填报单位：石桥镇，单位：元"), row("学校标识码", "公用经费预算总额"), row("S1", 5));
        assertThat(read(office).problems()).isEmpty();
    }

    @Test
    void headingAndCodeThatContradictEachOtherAreRefused() throws IOException {
        Sheets sheets = form().sheet(
                        "学校",
                        row("学校标识码", "教学班数", "学籍人数"),
                        row("schools[].code", "schools[].rollCount", "schools[].classCount"),
                        row("S1", 6, 240),
                        row("S2", 6, 240));
        assertThat(problems(read(sheets))).containsExactly("contradiction 学校!B1", "contradiction 学校!C1");
        InputProblem row = only(township("小学学年内辍学人数", 7, "人", "dropout.juniorCount"));
        assertThat(row.code() + " " + row.place()).isEqualTo("contradiction 乡镇!A4");
        assertThat(row.message().zh()).contains("乡镇!D4");
        assertThat(problems(township("初中学年内辍学人数（其中女生）", 7, "人", "dropout.juniorCount")))
                .containsExactly("contradiction 乡镇!A4");
    }

    @Test
    void aSecondRowOfAnItemIsAProblemThatNamesBothCells() throws IOException {
        Object[] first = row("初中学年内辍学人数", 21, "人", "dropout.juniorCount");
        for (Object[] second : new Object[][] {
            row("初中学年内辍学人数", 7, "人", "dropout.juniorCount"), row("初中学年内辍学人数", 7), row("（2）初中學年內輟學人數", "7")
        }) {
            InputProblem problem = only(read(townshipSheet(first, second)));
            assertThat(problem.code()).isEqualTo("duplicate-key");
            assertThat(problem.message().zh()).contains("乡镇!B4（21）").contains("乡镇!B5（7）");
        }
        InputProblem equal = only(read(townshipSheet(first, first)));
        assertThat(equal.message().zh()).contains("乡镇!B4").contains("乡镇!B5").contains("两处相同");
        assertThat(read(townshipSheet(first, row("初中学年内辍学人数", null))).problems())
                .isEmpty();
        assertThat(sound(read(townshipSheet(row("初中学年内辍学人数", null), first)))
                        .dropout()
                        .juniorCount())
                .isEqualTo(21);
    }

    @Test
    void theSameInTablesAndInTheOtherKindsOfFile() throws IOException {
        Sheets two = townshipSheet(row("初中学年内辍学人数", 21), row("初中学年内辍学人数", 7));
        for (Reading reading : List.of(
                READER.read(two.xls(folder.resolve("表.xls")), Form.AS_OF),
                READER.read(two.csv(folder.resolve("csv"), StandardCharsets.UTF_8), Form.AS_OF))) {
            assertThat(only(reading).message().zh()).contains("乡镇!B4").contains("乡镇!B5");
        }
        Sheets sheet = form().sheet("乡镇 (2)", row("指标", "数值"), row("学年", "2025-2026"))
                .with((workbook, made) -> workbook.setSheetHidden(workbook.getSheetIndex("乡镇 (2)"), true));
        assertThat(only(read(sheet)).message().zh()).contains("乡镇!B3").contains("乡镇 (2)!B2");
        Sheets rows = form().sheet("学校师资", row("学校标识码", "教职工总数"), row("S1", 5), row("S2", 6), row("S1", 7));
        assertThat(only(read(rows)).message().zh()).contains("学校师资!B2（5）").contains("学校师资!B4（7）");
        Sheets sheets = form().sheet("学校师资", row("学校标识码", "教职工总数"), row("S1", 5))
                .sheet("学校师资 (2)", row("学校标识码", "专任教师数", "教职工总数"), row("S1", 5, 5));
        assertThat(only(read(sheets)).message().zh()).contains("学校师资!B2").contains("学校师资 (2)!C2");
        Sheets schools = form().sheet("学校 (2)", row("学校标识码", "学校名称"), row("S1", "龙山小学"));
        assertThat(only(read(schools)).place()).isEqualTo("学校 (2)!A2");
        assertThat(only(read(schools)).message().zh()).contains("学校!A2");
        Sheets columns = form().sheet("校舍", row("校舍单体编号", "学校标识码", "建筑面积", "建筑面积（㎡）"), row("B1", "S1", 5, 6));
        assertThat(only(read(columns)).message().zh()).contains("校舍!C1").contains("校舍!D1");
        Sheets codes = form().sheet("校舍", row("校舍单体编号", "学校标识码"), row("B1", "S1"), row("B1", "S1"));
        assertThat(only(read(codes)).message().zh()).contains("校舍!A2");
        assertThat(only(Form.text(
                                "{" + Form.HEAD + ",\n'dropout': {'juniorCount': 21},\n'dropout': {'juniorCount': 7}}"))
                        .message()
                        .zh())
                .contains("第 2 行和第 3 行");
    }
}
