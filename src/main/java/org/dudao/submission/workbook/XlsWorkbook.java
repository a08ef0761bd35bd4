package org.dudao.submission.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/** A workbook in the format of Excel up to 2003, still used by some offices; loaded as a whole, so its size is limited. */
final class XlsWorkbook implements Workbook {
    private static final long LARGEST = 16L * 1024 * 1024;

    private final HSSFWorkbook workbook;
    private final List<Sheet> sheets = new ArrayList<>();

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
        boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            sheets.add(new OneSheet(sheet, since1904));
        }
    }

    static XlsWorkbook open(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw refused(
                    "too-large",
                    file,
                    "> " + LARGEST / 1024 / 1024 + " MB",
                    new BilingualText("文件过大，未读取", "The file is too large and was not read"));
        }
        POIFSFileSystem parts = null;
        try {
            parts = new POIFSFileSystem(file.toFile(), true);
            if (parts.getRoot().hasEntry("EncryptedPackage")) {
                throw encrypted(file);
            } else if (parts.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
                throw refused(
                        "macros",
                        file,
                        "_VBA_PROJECT_CUR",
                        new BilingualText("工作簿含有宏，未读取", "The workbook contains macros and was not read"));
            }
            return new XlsWorkbook(new HSSFWorkbook(parts));
        } catch (Refused e) {
            parts.close();
            throw e;
        } catch (EncryptedDocumentException e) {
            throw encrypted(file);
        } catch (IOException | RuntimeException e) {
            if (parts != null) {
                parts.close();
            }
            throw UnreadableWorkbook.refused(file, e);
        }
    }

    private static Refused encrypted(Path file) {
        return refused(
                "encrypted",
                file,
                "EncryptedPackage",
                new BilingualText("工作簿加了密码，未读取", "The workbook is password-protected and was not read"));
    }

    private static Refused refused(String code, Path file, String found, BilingualText message) {
        return new Refused(new InputProblem(
                code,
                message,
                Texts.printable(String.valueOf(file.getFileName())),
                found,
                new BilingualText("不加密、不含宏、不超过 16 MB 的工作簿", "a workbook without password or macros, of at most 16 MB"),
                new BilingualText("另存为普通的 .xlsx 后再报送。", "Save it as a plain .xlsx.")));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private record OneSheet(org.apache.poi.ss.usermodel.Sheet sheet, boolean since1904) implements Sheet {
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
            return new MergedCells(merged).fill(rows.iterator());
        }

        /** A text as displayed, with marks for superscript, subscript and struck-out parts. */
        private static String seen(org.apache.poi.ss.usermodel.Cell cell) {
            HSSFRichTextString text = (HSSFRichTextString) cell.getRichStringCellValue();
            if (text.numFormattingRuns() == 0) {
                return text.getString();
            }
            StringBuilder seen = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                short font = text.getFontAtIndex(i);
                seen.append(RichTexts.shown(
                        text.getString().charAt(i),
                        font == HSSFRichTextString.NO_FONT
                                ? RichTexts.Style.PLAIN
                                : style(cell.getSheet().getWorkbook().getFontAt(font))));
            }
            return seen.toString();
        }

        private static RichTexts.Style style(Font font) {
            return switch (font.getTypeOffset()) {
                case Font.SS_SUPER -> RichTexts.Style.RAISED;
                case Font.SS_SUB -> RichTexts.Style.LOWERED;
                default -> font.getStrikeout() ? RichTexts.Style.STRUCK : RichTexts.Style.PLAIN;
            };
        }

        private Cell cell(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
            return switch (type) {
                case STRING -> Texts.isEmpty(cell.getStringCellValue()) ? null : Cell.text(seen(cell));
                case NUMERIC ->
                    new Cell(
                            Kind.NUMBER,
                            Double.toString(cell.getNumericCellValue()),
                            String.valueOf(cell.getCellStyle().getDataFormatString())
                                    .contains("%"),
                            since1904);
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
