package org.dudao.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks for tests: rows of plain values, with the required township and two schools. */
final class Sheets {
    /** A number that is shown as a percentage. */
    record Percent(double value) {}

    /** A formula; what it gave when the file was saved, or null where it never was worked out. */
    record Formula(String text, Object gave) {}

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final List<BiConsumer<Workbook, Map<String, Sheet>>> changes = new ArrayList<>();

    /** A form with its township and the schools S1 and S2. */
    static Sheets form() {
        return new Sheets()
                .sheet(
                        "乡镇",
                        row("指标", "数值", "代码"),
                        row("乡镇代码", "110101001", "township.code"),
                        row("学年", "2025-2026", "township.schoolYear"))
                .sheet("学校", row("学校标识码", "学校名称"), row("S1", "龙山小学"), row("S2", "丙镇中学"));
    }

    /** A row; an array, as no list holds null. */
    static Object[] row(Object... cells) {
        return cells;
    }

    /** Puts a sheet, or replaces it. */
    Sheets sheet(String name, Object[]... rows) {
        sheets.put(name, Arrays.stream(rows).map(Arrays::asList).toList());
        return this;
    }

    /** Changes what the library made, before it is written. */
    Sheets with(BiConsumer<Workbook, Map<String, Sheet>> change) {
        changes.add(change);
        return this;
    }

    Path xlsx(Path file) throws IOException {
        return write(file, new XSSFWorkbook());
    }

    Path xls(Path file) throws IOException {
        return write(file, new HSSFWorkbook());
    }

    /** One file for each sheet. */
    Path csv(Path folder, Charset charset) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
            String text = sheet.getValue().stream()
                    .map(row ->
                            row.stream().map(c -> c == null ? "" : c.toString()).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"));
            Files.write(folder.resolve(sheet.getKey() + ".csv"), text.getBytes(charset));
        }
        return folder;
    }

    private Path write(Path file, Workbook workbook) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle percent = style(workbook, "0.0%");
            CellStyle day = style(workbook, "yyyy-mm-dd");
            Map<String, Sheet> made = new LinkedHashMap<>();
            sheets.forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                made.put(name, sheet);
                for (int r = 0; r < rows.size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        if (rows.get(r).get(c) != null) {
                            value(row.createCell(c), rows.get(r).get(c), percent, day);
                        }
                    }
                }
            });
            changes.forEach(change -> change.accept(workbook, made));
            workbook.write(out);
        }
        return file;
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void value(Cell cell, Object value, CellStyle percent, CellStyle day) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Percent share) {
            cell.setCellValue(share.value());
            cell.setCellStyle(percent);
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            if (formula.gave() instanceof FormulaError error) {
                cell.setCellErrorValue(error.getCode());
            } else if (formula.gave() != null) {
                value(cell, formula.gave(), percent, day);
            }
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
