package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Grade;
import org.dudao.facts.Roll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks in numbers, dates, codes and lists: nothing is dropped, and no mark becomes a digit. */
class WorkbookMarksTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        Reading reading = READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private static Sheets building(String heading, Object value) {
        return form().sheet("校舍", row("校舍单体编号", "学校标识码", heading), row("B1", "S1", value));
    }

    private Reading grades(String counts) throws IOException {
        return read(form().sheet("学段在校生", row("编号", "学校标识码", "学段", "各年级在校生数"), row("R1", "S1", "初中", counts)));
    }

    private Map<Grade, Long> byGrade(String counts) throws IOException {
        List<Roll> rolls = sound(grades(counts)).rolls();
        return rolls.get(0).byGrade();
    }

    @ParameterizedTest
    @CsvSource({
        "township-duplicate-row.xlsx, duplicate-key 乡镇!C90, 乡镇!C32",
        "heading-bracket-part-read-as-total.xlsx, unknown-key 乡镇!B32, 其中女生",
        "footnote-digit-in-number.xlsx, wrong-type 乡镇!C33, ''",
        "grade-count-negative.xlsx, wrong-type 学段在校生!H6, ''"
    })
    void theInputsThatWentWrongAreProblemsOfForm(String file, String problem, String says) {
        Reading reading = READER.read(Path.of("src/test/resources/cases", file), Form.AS_OF);
        assertThat(problems(reading)).containsExactly(problem);
        assertThat(only(reading).message().zh()).contains(says);
    }

    @Test
    void aFootnoteIsNoDigit() throws IOException {
        for (String text :
                List.of("900①", "2¹", "2700²", "900⑴", "9Ⅲ", "½", "900*", "900※", "900注", "𝟗00", "٣", "9 00")) {
            assertThat(problems(read(building("建筑面积", text)))).as(text).containsExactly("wrong-type 校舍!C2");
        }
        for (String text : List.of("2026-03-0①", "2026年3月5日①", "2026-03-0⁵")) {
            assertThat(problems(read(building("最近隐患排查日期", text)))).as(text).containsExactly("impossible-date 校舍!C2");
        }
        assertThat(problems(read(building("鉴定等级", "D级①")))).containsExactly("unknown-code 校舍!C2");
        assertThat(problems(read(building("鉴定等级", "D级（不含）")))).containsExactly("unknown-code 校舍!C2");
        assertThat(problems(read(form().sheet("校舍", row("校舍单体编号", "学校标识码"), row("B①", "S1")))))
                .containsExactly("wrong-type 校舍!A2");
    }

    private static void mark(Workbook workbook, RichTextString text, BiFunction<Workbook, Font, Font> change) {
        text.applyFont(text.length() - 1, text.length(), change.apply(workbook, workbook.createFont()));
    }

    private static Font raised(Font font) {
        font.setTypeOffset(Font.SS_SUPER);
        return font;
    }

    private static Font struck(Font font) {
        font.setStrikeout(true);
        return font;
    }

    @Test
    void aRaisedOrStruckOutRunIsNoDigitInEitherKindOfWorkbook() throws IOException {
        for (BiFunction<Workbook, Font, Font> change : List.<BiFunction<Workbook, Font, Font>>of(
                (workbook, font) -> raised(font), (workbook, font) -> struck(font))) {
            Sheets sheets = building("建筑面积", "x").with((workbook, made) -> {
                RichTextString text = workbook instanceof XSSFWorkbook
                        ? new XSSFRichTextString("11992")
                        : new HSSFRichTextString("11992");
                mark(workbook, text, change);
                made.get("校舍").getRow(1).getCell(2).setCellValue(text);
            });
            assertThat(problems(read(sheets))).containsExactly("wrong-type 校舍!C2");
            assertThat(problems(READER.read(sheets.xls(folder.resolve("表.xls")), Form.AS_OF)))
                    .containsExactly("wrong-type 校舍!C2");
        }
    }

    @Test
    void aRaisedRunInAUnitIsReadAsItIsSeen() throws IOException {
        Sheets sheets = building("建筑面积（m2）", 5).with((workbook, made) -> {
            RichTextString text = new XSSFRichTextString("建筑面积（m2");
            mark(workbook, text, (book, font) -> raised(font));
            made.get("校舍").getRow(0).getCell(2).setCellValue(text);
        });
        assertThat(read(sheets).problems()).isEmpty();
    }

    @Test
    void countsOfGradesAreReadWholeOrNotAtAll() throws IOException {
        assertThat(byGrade("七年级:100、八年级：１２０；九年级 90人"))
                .containsEntry(Grade.G7, 100L)
                .containsEntry(Grade.G8, 120L)
                .containsEntry(Grade.G9, 90L);
        assertThat(byGrade("九年级:90、七年级:100")).hasSize(2).containsEntry(Grade.G7, 100L);
        for (String counts : List.of(
                "七年级:-200",
                "七年级:>200",
                "七年级:约200",
                "七年级:+200",
                "七年级 -200",
                "七年级-200",
                "七年级≥200",
                "七年级:200+",
                "七年级:2.5",
                "七年级:200（男）",
                "七年级:1,200",
                "七年级:20①",
                "七年级:20²",
                "七年级:10~20",
                "七年级约200",
                "200",
                "七年级:")) {
            assertThat(problems(grades(counts))).as(counts).containsExactly("wrong-type 学段在校生!D2");
        }
        for (String counts : List.of("七年级(男):100", "七年级①:100", "（其中）七年级:100", "非七年级:100")) {
            assertThat(problems(grades(counts))).as(counts).containsExactly("unknown-key 学段在校生!D2");
        }
        assertThat(problems(grades("七年级:100、七年级:120"))).containsExactly("duplicate-key 学段在校生!D2");
    }
}
