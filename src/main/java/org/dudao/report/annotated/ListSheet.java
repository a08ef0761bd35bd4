package org.dudao.report.annotated;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.report.TerminalWidth;

/** A generated sheet in a submitter's workbook: a title, a note, and a table of texts and links, formatted for printing. */
final class ListSheet {
    private static final int LONGEST = 32_000;

    /** Excel supports at most 65,530 links per sheet. */
    private static final int MOST_LINKS = 60_000;

    private static final float LINE = 15;
    private static final float HIGHEST = 409;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final int columns;
    private final XSSFCellStyle text;
    private final XSSFCellStyle middle;
    private final XSSFCellStyle date;
    private final XSSFCellStyle link;
    private final XSSFCellStyle red;
    private final XSSFCellStyle yellow;
    private final XSSFCellStyle plain;
    private int next;
    private int links;

    /**
     * Creates the sheet at a position. A generated sheet of an earlier check is replaced; the submitter's own sheet of that name is kept.
     *
     * @param note the sheet's description, beginning with {@link CellMarks#AUTHOR}, by which the sheet is recognised
     * @param widths the widths of its columns, in characters
     */
    ListSheet(XSSFWorkbook workbook, String name, int at, String title, String note, int... widths) {
        this.workbook = workbook;
        this.columns = widths.length;
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name + "(" + i + ")";
        }
        sheet = workbook.createSheet(free);
        workbook.setSheetOrder(free, at);
        text = bordered();
        middle = bordered();
        middle.setAlignment(HorizontalAlignment.CENTER);
        date = bordered();
        date.setAlignment(HorizontalAlignment.CENTER);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        red = coloured(CellMarks.RED);
        yellow = coloured(CellMarks.YELLOW);
        link = bordered();
        XSSFFont blue = font();
        blue.setColor(IndexedColors.BLUE.getIndex());
        blue.setUnderline(XSSFFont.U_SINGLE);
        link.setFont(blue);
        plain = workbook.createCellStyle();
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        heading(title, (short) 16);
        across(note);
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Removes the sheets of an earlier check from a workbook. */
    static void removeEarlier(XSSFWorkbook workbook, List<String> names) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            XSSFRow note = sheet.getRow(1);
            boolean ours = names.stream().anyMatch(sheet.getSheetName()::startsWith)
                    && note != null
                    && note.getCell(0) != null
                    && note.getCell(0).toString().startsWith(CellMarks.AUTHOR + " ");
            if (ours) {
                workbook.removeSheetAt(i);
            }
        }
    }

    /** Opens a workbook at its first sheet: one that is selected together with it would be edited with it. */
    static void showFirst(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** A heading across the whole width. */
    void heading(String words, int points) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont bold = font();
        bold.setBold(true);
        bold.setFontHeightInPoints((short) points);
        style.setFont(bold);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(points * 1.8f);
        set(row.createCell(0), words, style);
    }

    /** A paragraph across the whole width, with its height set: merged cells do not adjust theirs. */
    void across(String words) {
        across(new Link(words, null));
    }

    /** A paragraph across the whole width that leads to a cell, if it has one. */
    void across(Link to) {
        String words = to.words();
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += sheet.getColumnWidth(i) / 256;
        }
        int lines = 1 + TerminalWidth.width(words) / Math.max(1, width - 4);
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 3));
        follow(row.createCell(0), to, plain);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
    }

    /** The headings of the table, frozen and repeated on every printed page. */
    void head(List<String> headings) {
        XSSFCellStyle style = bordered();
        style.setFillForegroundColor(colour("FFD9E1F2"));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFFont bold = font();
        bold.setBold(true);
        style.setFont(bold);
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < columns; i++) {
            set(row.createCell(i), headings.get(i), style);
        }
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
    }

    /** An empty row. */
    void gap() {
        next++;
    }

    /**
     * A row of the table.
     *
     * @param cells texts, numbers, dates, links, or null for an empty cell
     * @param shade the colour of the first cell, or null
     */
    void row(List<?> cells, String shade) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            Object value = cells.get(i);
            if (value instanceof Integer number) {
                cell.setCellValue(number);
                cell.setCellStyle(middle);
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value instanceof Link to) {
                follow(cell, to, link);
            } else {
                set(cell, value == null ? "" : value.toString(), text);
            }
            if (i == 0 && shade != null) {
                cell.setCellStyle(shade.equals(CellMarks.RED) ? red : yellow);
            }
        }
        row.setHeightInPoints(height(row));
    }

    /** The height of the longest text: not every program that opens the file computes it. */
    private float height(XSSFRow row) {
        int lines = 1;
        for (int i = 0; i < columns; i++) {
            XSSFCell cell = row.getCell(i);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                int width = Math.max(1, sheet.getColumnWidth(i) / 256 - 2);
                lines = Math.max(lines, (TerminalWidth.width(cell.getStringCellValue()) + width - 1) / width);
            }
        }
        return Math.min(HIGHEST, lines * LINE + 3);
    }

    /**
     * A link to a cell.
     *
     * @param spot null if the workbook has no such cell; then only the text is written
     */
    record Link(String words, CellLocation spot) {}

    private void follow(XSSFCell cell, Link to, XSSFCellStyle style) {
        boolean leads = to.spot() != null && links < MOST_LINKS;
        set(cell, to.words(), leads || style.equals(plain) ? style : text);
        if (leads) {
            links++;
            XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(to.spot().link());
            hyperlink.setLabel(to.words());
            cell.setHyperlink(hyperlink);
        }
    }

    private static void set(XSSFCell cell, String words, XSSFCellStyle style) {
        cell.setCellValue(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
        cell.setCellStyle(style);
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle coloured(String argb) {
        XSSFCellStyle style = bordered();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(colour(argb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFColor colour(String argb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(argb));
    }

    /** The typeface of the workbook's own texts. */
    private XSSFFont font() {
        XSSFFont own = workbook.getFontAt(0);
        XSSFFont font = workbook.createFont();
        font.setFontName(own.getFontName());
        font.setFontHeightInPoints(own.getFontHeightInPoints());
        return font;
    }
}
