package org.dudao.report.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as rows of text, so that a change can be read as a diff. */
public final class Drawn {
    private Drawn() {}

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every visible sheet. */
    public static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        XSSFWorkbook workbook = open(bytes);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i)) {
                sheet(workbook.getSheetAt(i), text);
            }
        }
        return text.toString();
    }

    private static void sheet(XSSFSheet sheet, StringBuilder text) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(FilledItem.text((XSSFCell) cell).replace("\n", "⏎"));
            }
            text.append(String.join(" | ", cells).stripTrailing()).append('\n');
        }
        text.append('\n');
    }
}
