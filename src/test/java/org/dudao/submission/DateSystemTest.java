package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.Building;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are counted from 1900 or from 1904, as the workbook states, whatever the format of the cell. */
class DateSystemTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final int SERIAL_1900 = 46086;
    private static final int SERIAL_1904 = 46086 - 1462;

    @TempDir
    private Path folder;

    static Stream<Arguments> formats() {
        List<Object> formats = List.of(
                0,
                1,
                14,
                22,
                27,
                28,
                29,
                30,
                31,
                36,
                50,
                51,
                57,
                58,
                "yyyy-mm-dd",
                "e\"年\"m\"月\"d\"日\"",
                "[$-804]e\"年\"m\"月\"d\"日\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "#,##0");
        return formats.stream()
                .flatMap(f -> Stream.of(
                        Arguments.of(true, true, f),
                        Arguments.of(true, false, f),
                        Arguments.of(false, true, f),
                        Arguments.of(false, false, f)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDayIsTheSameInEveryFormat(boolean xlsx, boolean since1904, Object format) throws IOException {
        double serial = since1904 ? SERIAL_1904 : SERIAL_1900;
        Dataset dataset = sound(read(xlsx, since1904, format, serial, serial + 0.75, serial + 0.999));
        assertThat(dataset.buildings()).extracting(Building::lastCheckDate).containsOnly(DAY);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsNoDayOfTheYearsInQuestionIsAProblem(boolean xlsx, boolean since1904, Object format) throws IOException {
        double early = since1904 ? 2_191 : 3_653; // 31 December 1909
        assertThat(problems(read(xlsx, since1904, format, 1, 60, 2026, early, 99_999)))
                .containsExactly(
                        "impossible-date 校舍!C2",
                        "impossible-date 校舍!C3",
                        "impossible-date 校舍!C4",
                        "impossible-date 校舍!C5",
                        "impossible-date 校舍!C6");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aNumberIsNeverShifted(boolean xlsx, boolean since1904, Object format) throws IOException {
        Dataset dataset = sound(read("建成年份", xlsx, since1904, format, 2005, 1987));
        assertThat(dataset.buildings()).extracting(Building::builtYear).containsExactly(2005L, 1987L);
    }

    @Test
    void aDayTypedInOneNumberIsThatDay() throws IOException {
        assertThat(sound(read(true, true, 0, 20260305)).buildings())
                .extracting(Building::lastCheckDate)
                .containsExactly(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE"})
    void theFlagIsWrittenInManyWays(String flag) throws IOException {
        Path file = sheets("最近隐患排查日期", true, 31, SERIAL_1904).xlsx(folder.resolve("表.xlsx"));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("xl/workbook.xml");
            String xml = Files.readString(part).replaceFirst("date1904=\"[^\"]*\"", "date1904=\"" + flag + "\"");
            assertThat(xml).contains("date1904=\"" + flag + "\"");
            Files.writeString(part, xml);
        }
        assertThat(sound(READER.read(file, Form.AS_OF)).buildings())
                .extracting(Building::lastCheckDate)
                .containsExactly(DAY);
    }

    private Reading read(boolean xlsx, boolean since1904, Object format, double... serials) throws IOException {
        return read("最近隐患排查日期", xlsx, since1904, format, serials);
    }

    private Reading read(String heading, boolean xlsx, boolean since1904, Object format, double... serials)
            throws IOException {
        Sheets sheets = sheets(heading, since1904, format, serials);
        return READER.read(
                xlsx ? sheets.xlsx(folder.resolve("表.xlsx")) : sheets.xls(folder.resolve("表.xls")), Form.AS_OF);
    }

    private static Sheets sheets(String heading, boolean since1904, Object format, double... serials) {
        Object[][] rows = new Object[serials.length + 1][];
        rows[0] = row("校舍单体编号", "学校标识码", heading);
        for (int i = 0; i < serials.length; i++) {
            rows[i + 1] = row("B" + (i + 1), "S1", serials[i]);
        }
        return form().sheet("校舍", rows).with((workbook, all) -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(
                    format instanceof Integer number
                            ? number.shortValue()
                            : workbook.createDataFormat().getFormat((String) format));
            for (int i = 0; i < serials.length; i++) {
                Cell cell = all.get("校舍").getRow(i + 1).getCell(2);
                cell.setCellValue(serials[i]);
                cell.setCellStyle(style);
            }
            if (since1904) {
                countFrom1904(workbook);
            }
        });
    }

    private static void countFrom1904(Workbook workbook) {
        if (workbook instanceof HSSFWorkbook old) {
            old.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(r -> ((DateWindow1904Record) r).setWindowing((short) 1));
        } else {
            ((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
    }
}
