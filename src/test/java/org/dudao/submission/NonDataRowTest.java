package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dudao.facts.Building;
import org.dudao.facts.Dictionary;
import org.dudao.facts.School;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals, signatures and remarks below and between the rows of a sheet. */
class NonDataRowTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final Object[] HEADINGS = row("校舍单体编号", "学校标识码", "建筑面积");

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        Reading reading = READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private Reading buildings(Object[] row) throws IOException {
        return read(form().sheet("校舍", HEADINGS, row("B1", "S1", 100), row, row("B2", "S2", 200)));
    }

    private static List<String> notes(Reading reading) {
        return reading.submission().notes().stream()
                .map(n -> n.code() + " " + n.place())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计",
                "合　计",
                "小计",
                "总计：",
                "合计（人）",
                "合計",
                "本页小计",
                "全镇合计",
                "合计:2栋",
                "*合计",
                "Total",
                "填表人：张三",
                "填表人: 张三",
                "填表人 张三",
                "审核人：",
                "審核人：李四",
                "单位负责人（签字）：",
                "填报日期：2026年3月5日",
                "注：面积按房产证填写",
                "注1：B1为2010年建",
                "※注：略",
                "说明：",
                "制表：王五",
                "以下空白"
            })
    void aRowThatBeginsWithSuchAWordIsPassedOverWithANote(String word) throws IOException {
        for (Object[] row : List.of(row(word, null, 300), row(null, word, 300), row(word))) {
            Reading reading = buildings(row);
            assertThat(sound(reading).buildings()).as(word).hasSize(2);
            assertThat(notes(reading)).containsExactly("row-passed-over 校舍!" + (row[0] == null ? "B3" : "A3"));
        }
    }

    @Test
    void severalSignaturesMayStandInOneRow() throws IOException {
        assertThat(sound(buildings(row("填表人：张三", "审核人：李四", "2026年3月5日"))).buildings())
                .hasSize(2);
        assertThat(sound(buildings(row("填表人", "张三"))).buildings()).hasSize(2);
        assertThat(sound(buildings(row("合计", "2栋", 300))).buildings()).hasSize(2);
    }

    @Test
    void mergedCellsSayOneThing() throws IOException {
        Sheets sheets = form().sheet("校舍", HEADINGS, row("B1", "S1", 100), row("合计", null, 300))
                .with((workbook, made) -> made.get("校舍").addMergedRegion(new CellRangeAddress(2, 2, 0, 1)));
        assertThat(sound(read(sheets)).buildings()).hasSize(1);
    }

    @Test
    void aRowThatAlsoNamesASchoolOrACodeIsToBeDeleted() throws IOException {
        InputProblem problem = only(buildings(row("合计", "S1", 300)));
        assertThat(problem.code()).isEqualTo("total-row");
        assertThat(problem.place()).isEqualTo("校舍!A3");
        assertThat(problem.correction().zh()).contains("删去这一行");
        assertThat(only(buildings(row("填表人", "S1", 300))).code()).isEqualTo("total-row");
    }

    @Test
    void schoolsAreCountedWithoutTotals() throws IOException {
        Sheets sheets = form().sheet(
                        "学校",
                        row("学校标识码", "学校名称"),
                        row("S1", "合计小学"),
                        row("合计", "2所"),
                        row(null, "小计"),
                        row("S2", "注县中学"))
                .sheet("学校师资", row("学校标识码", "教职工总数"), row("S1", 10), row("合计", 10));
        Reading reading = read(sheets);
        assertThat(sound(reading).schools().stream().map(School::name)).containsExactly("合计小学", "注县中学");
        assertThat(notes(reading))
                .containsExactly("row-passed-over 学校!A3", "row-passed-over 学校!B4", "row-passed-over 学校师资!A3");
    }

    @Test
    void aWordWithinANameIsNoTotal() throws IOException {
        assertThat(sound(buildings(row("合计楼", "S1", 300))).buildings())
                .extracting(Building::code)
                .contains("合计楼");
        assertThat(sound(buildings(row("注册楼", "S1", 300))).buildings())
                .extracting(Building::code)
                .contains("注册楼");
    }

    @Test
    void theTownshipsOwnSheetMayBeSigned() throws IOException {
        Reading reading = read(form().sheet(
                        "乡镇",
                        row("指标", "数值", "代码"),
                        row("乡镇代码", "110101001", "township.code"),
                        row("学年", "2025-2026", "township.schoolYear"),
                        row("填表人", "张三"),
                        row("注：", "均为9月数")));
        sound(reading);
        assertThat(notes(reading)).containsExactly("row-passed-over 乡镇!A4", "row-passed-over 乡镇!A5");
    }
}
