package org.dudao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sound workbook with mistakes in some of its cells; it shares no code with the reader. */
final class PlantedWorkbook {
    /** Stands for the name of the school whose code a cell has. */
    static final String NAME = "{name}";

    private static final Path SOUND = Path.of("fixtures/every-area-clean/submission.xlsx");
    private static final DataFormatter SHOWN = new DataFormatter();

    private final XSSFWorkbook workbook;
    private final Set<String> used = new HashSet<>();
    private final List<Planted> planted = new ArrayList<>();

    /**
     * A mistake in its cell.
     *
     * @param place sheet and cell
     * @param right the text that stood there
     * @param typed the text that stands there now
     */
    record Planted(MistakeKind kind, String place, String right, String typed) {}

    PlantedWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(SOUND)) {
            workbook = new XSSFWorkbook(in);
        }
    }

    /** Plants a mistake in the first cell that fits and has none; false if there is no such cell. */
    boolean plant(MistakeKind kind, int turn) {
        for (int i = 0; i < kind.paths().size(); i++) {
            String path = kind.paths().get((i + turn) % kind.paths().size());
            for (Cell cell : cells(path)) {
                String place = cell.getSheet().getSheetName() + "!" + new CellReference(cell).formatAsString(false);
                if (used.contains(place)) {
                    continue;
                }
                String right = SHOWN.formatCellValue(cell);
                String typed = right.isEmpty() ? null : kind.typed().apply(right);
                if (typed != null && !typed.equals(right)) {
                    used.add(place);
                    String text = typed.equals(NAME) ? nameOf(right) : typed;
                    cell.setCellValue(text);
                    planted.add(new Planted(kind, place, right, text));
                    return true;
                }
            }
        }
        return false;
    }

    private String nameOf(String code) {
        return cells("schools[].code").stream()
                .filter(cell -> cell.getSheet().getSheetName().equals("学校"))
                .filter(cell -> SHOWN.formatCellValue(cell).equals(code))
                .map(cell -> SHOWN.formatCellValue(cell.getRow().getCell(cell.getColumnIndex() + 1)))
                .findFirst()
                .orElseThrow();
    }

    List<Planted> planted() {
        return planted;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** The cells below the path of a column, or beside that of a row. */
    private List<Cell> cells(String path) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(path)) {
                        if (path.contains("[]")) {
                            below(sheet, cell, cells);
                        } else {
                            cells.add(row.getCell(2));
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static void below(Sheet sheet, Cell path, List<Cell> cells) {
        for (int i = path.getRowIndex() + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(path.getColumnIndex());
            if (cell != null && !SHOWN.formatCellValue(cell).isEmpty()) {
                cells.add(cell);
            }
        }
    }
}
