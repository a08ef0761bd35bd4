package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A pack or a ledger in Excel, which a test fills in as people would. */
final class FilledWorkbook {
    private static final int KEYS = 2;
    private static final int FIRST = 4;

    private final Path file;

    FilledWorkbook(Path file) {
        this.file = file;
    }

    /** A change that somebody makes to a sheet. */
    interface Edit {
        void in(XSSFSheet sheet);
    }

    /** The same pack under another name. */
    static FilledWorkbook copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
            return new FilledWorkbook(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** Fills in a cell of an item. */
    FilledWorkbook fill(String item, String key, String text) {
        return edit(sheet -> cell(sheet, item, key).setCellValue(text));
    }

    /** Fills in a day as a day. */
    FilledWorkbook fill(String item, String key, LocalDate day) {
        return edit(sheet -> cell(sheet, item, key).setCellValue(day));
    }

    /** Changes the first sheet. */
    FilledWorkbook edit(Edit edit) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            edit.in(workbook.getSheetAt(0));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Files.write(file, bytes.toByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of its items. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        edit(sheet -> {
            for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
                ids.add(sheet.getRow(r).getCell(column(sheet, "id")).getStringCellValue());
            }
        });
        return ids;
    }

    /** The place of a cell of an item, as messages name it. */
    String place(String item, String key) {
        List<String> place = new ArrayList<>();
        edit(sheet -> place.add(file.getFileName() + " " + sheet.getSheetName() + "!"
                + cell(sheet, item, key).getAddress()));
        return place.get(0);
    }

    static XSSFCell cell(XSSFSheet sheet, String item, String key) {
        int id = column(sheet, "id");
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            if (sheet.getRow(r).getCell(id).getStringCellValue().equals(item)) {
                return sheet.getRow(r).getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no item " + item);
    }

    private static int column(XSSFSheet sheet, String key) {
        for (Cell cell : sheet.getRow(KEYS)) {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals("dudao:" + key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + key);
    }
}
