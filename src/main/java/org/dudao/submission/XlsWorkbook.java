package org.dudao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.dudao.facts.Text;

/** A workbook in the format of Excel up to 2003, which some offices still keep; read as a whole, so smaller ones only. */
final class XlsWorkbook implements Workbook {
    private static final long LARGEST = 16L * 1024 * 1024;

    private final HSSFWorkbook workbook;
    private final List<Sheet> sheets = new ArrayList<>();

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            sheets.add(new OneSheet(sheet));
        }
    }

    static XlsWorkbook open(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refused(new FormProblem(
                    "too-large",
                    new Text("文件过大，未读取", "The file is too large and was not read"),
                    Texts.printable(String.valueOf(file.getFileName())),
                    "> " + LARGEST / 1024 / 1024 + " MB",
                    new Text("不超过16 MB的 .xls 文件", "an .xls file of at most 16 MB"),
                    new Text("另存为 .xlsx 后再报送。", "Save it as .xlsx.")));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new XlsWorkbook(new HSSFWorkbook(in));
        } catch (RuntimeException e) {
            throw Damaged.refused(file, e);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private record OneSheet(org.apache.poi.ss.usermodel.Sheet sheet) implements Sheet {
        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public Iterator<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                List<Cell> cells = new ArrayList<>();
                boolean any = false;
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i) == null
                            ? null
                            : cell(row.getCell(i), row.getCell(i).getCellType());
                    any |= cell != null;
                    cells.add(cell);
                }
                if (any) {
                    rows.add(new Row(row.getRowNum() + 1, cells));
                }
            }
            List<String> merged = sheet.getMergedRegions().stream()
                    .map(r -> r.formatAsString())
                    .toList();
            return new Merges(merged).fill(rows.iterator());
        }

        private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
            return switch (type) {
                case STRING -> Texts.isEmpty(cell.getStringCellValue()) ? null : Cell.text(cell.getStringCellValue());
                case NUMERIC ->
                    new Cell(
                            Kind.NUMBER,
                            Double.toString(cell.getNumericCellValue()),
                            String.valueOf(cell.getCellStyle().getDataFormatString())
                                    .contains("%"));
                case BOOLEAN -> new Cell(Kind.YES_NO, String.valueOf(cell.getBooleanCellValue()), false);
                case ERROR ->
                    new Cell(
                            Kind.ERROR,
                            org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                                    .getString(),
                            false);
                case FORMULA -> cell(cell, cell.getCachedFormulaResultType());
                default -> null;
            };
        }
    }
}
