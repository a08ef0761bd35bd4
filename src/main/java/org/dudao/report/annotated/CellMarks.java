package org.dudao.report.annotated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.dudao.report.TerminalWidth;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Colours and comments cells of a submitter's workbook; only the fill of a cell's style changes.
 *
 * <p>A comment of the submitter's is kept, followed by ours. Marks of an earlier check are removed: our comments, and our colours beneath
 * them, and the blue of empty cells (the original colour of such a cell is lost).
 */
final class CellMarks {
    static final String AUTHOR = "Dudao";

    /** Light red and light yellow. */
    static final String RED = "FFFFC7CE";

    static final String YELLOW = "FFFFEB9C";

    /** Light blue, of an unusual shade: a cell of this colour is taken for one of ours. */
    static final String BLUE = "FFD3E8FA";

    private static final String BELOW = "\n—— Dudao ——\n";
    private static final int LONGEST = 4_000;
    private static final int CHARS_IN_LINE = 44;

    private final XSSFWorkbook workbook;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    CellMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Removes the marks of an earlier check from a resubmitted file. */
    void clear() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            clearBlanks(sheet);
            for (Map.Entry<CellAddress, XSSFComment> one :
                    new ArrayList<>(sheet.getCellComments().entrySet())) {
                String text = text(one.getValue());
                int ours = text.indexOf(BELOW);
                if (ours < 0 && !AUTHOR.equals(one.getValue().getAuthor())) {
                    continue;
                }
                XSSFCell cell = cell(sheet, one.getKey());
                if (ours < 0) {
                    cell.removeCellComment();
                } else {
                    one.getValue().setString(new XSSFRichTextString(text.substring(0, ours)));
                }
                String fill = fill(cell.getCellStyle());
                if (RED.equals(fill) || YELLOW.equals(fill)) {
                    cell.setCellStyle(filled(cell.getCellStyle(), null));
                }
            }
        }
    }

    private void clearBlanks(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
                if (BLUE.equals(fill(style))) {
                    cell.setCellStyle(filled(style, null));
                }
            }
        }
    }

    /** Marks an empty cell to be filled in. */
    void markBlank(CellLocation spot) {
        XSSFCell cell = cell(spot.sheet(), spot.cell());
        cell.setCellStyle(filled(cell.getCellStyle(), BLUE));
    }

    /**
     * Marks one cell.
     *
     * @param colour {@link #RED} or {@link #YELLOW}
     */
    void mark(CellLocation spot, String colour, String text) {
        XSSFCell cell = cell(spot.sheet(), spot.cell());
        cell.setCellStyle(filled(cell.getCellStyle(), colour));
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            XSSFClientAnchor anchor = anchor(spot, words);
            comment = spot.sheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(words));
            comment.setAddress(spot.cell());
        } else if (!String.valueOf(comment.getAuthor()).startsWith("tc=")) {
            // a threaded comment, stored elsewhere by Excel, gets only the colour
            XSSFRichTextString both = comment.getString();
            both.append(BELOW + words);
            comment.setString(both);
        }
    }

    /** Beside the cell; the library takes the anchor's own cell as the comment's. */
    private static XSSFClientAnchor anchor(CellLocation spot, String words) {
        int lines = words.lines()
                .mapToInt(l -> 1 + TerminalWidth.width(l) / CHARS_IN_LINE)
                .sum();
        int column = spot.cell().getColumn();
        int row = spot.cell().getRow();
        int beside = Math.round(spot.sheet().getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
        return new XSSFClientAnchor(
                beside, 0, 0, 0, column, row, column + 4, row + Math.min(40, Math.max(4, lines + 1)));
    }

    private static String text(XSSFComment comment) {
        return comment.getString() == null ? "" : comment.getString().getString();
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress at) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell = row.getCell(at.getColumn());
        if (cell == null) {
            cell = row.createCell(at.getColumn());
            cell.setCellStyle(
                    row.isFormatted() ? row.getRowStyle() : (XSSFCellStyle) sheet.getColumnStyle(at.getColumn()));
        }
        return cell;
    }

    private static String fill(XSSFCellStyle style) {
        XSSFColor colour = style.getFillForegroundXSSFColor();
        return colour == null ? null : colour.getARGBHex();
    }

    /** The style with another fill, or with none. POI's own copying would also rewrite the named style. */
    private XSSFCellStyle filled(XSSFCellStyle style, String colour) {
        return styles.computeIfAbsent(List.of(style.getIndex(), String.valueOf(colour)), k -> {
            StylesTable table = workbook.getStylesSource();
            CTXf xf = (CTXf) style.getCoreXf().copy();
            xf.setFillId(colour == null ? 0 : table.putFill(solid(colour)));
            xf.setApplyFill(true);
            return table.getStyleAt(table.putCellXf(xf) - 1);
        });
    }

    private XSSFCellFill solid(String colour) {
        CTFill fill = CTFill.Factory.newInstance();
        CTPatternFill pattern = fill.addNewPatternFill();
        pattern.setPatternType(STPatternType.SOLID);
        pattern.addNewFgColor().setRgb(java.util.HexFormat.of().parseHex(colour));
        return new XSSFCellFill(fill, workbook.getStylesSource().getIndexedColors());
    }
}
