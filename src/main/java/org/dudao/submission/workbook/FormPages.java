package org.dudao.submission.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Prints a sheet on A4 so that it can be read: upright or across if its columns fit, otherwise on several pages with the first columns and
 * the headings on each. The foot has the page and places for signatures.
 */
final class FormPages {
    /** The widths that fit on a page at full size, in characters. */
    private static final double UPRIGHT = 92;

    private static final double ACROSS = 140;

    /** Smaller letters are hard to read. */
    private static final double SMALLEST = 0.7;

    private static final float MARGIN = 0.4F;
    private static final float FOOT = 0.7F;
    private static final int PERCENT = 100;
    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 9;

    private FormPages() {}

    /**
     * Sets the pages and finishes the sheet.
     *
     * @param width the sum of its columns' widths
     * @param first the first row of the headings, which are repeated
     * @param last the last one
     * @param columns the number of first columns that are repeated if the sheet is too wide
     */
    static void finish(Worksheet sheet, double width, int first, int last, int columns) throws IOException {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(MARGIN);
        sheet.bottomMargin(FOOT);
        sheet.repeatRows(first, last);
        boolean upright = width * SMALLEST < UPRIGHT;
        sheet.pageOrientation(upright ? "portrait" : "landscape");
        if (upright || width * SMALLEST < ACROSS) {
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            sheet.repeatCols(0, columns - 1);
            sheet.pageScale((int) (PERCENT * SMALLEST) + 5);
        }
        sheet.footer("&A", Position.LEFT, FONT, FONT_SIZE);
        sheet.footer("填表人：＿＿＿＿＿　审核人：＿＿＿＿＿　负责人：＿＿＿＿＿　填报日期：＿＿＿＿＿＿", Position.CENTER, FONT, FONT_SIZE);
        sheet.footer("第 &P 页，共 &N 页", Position.RIGHT, FONT, FONT_SIZE);
        FormBook.protect(sheet);
        sheet.finish(); // rows of a later sheet can be released only after this one is written
    }
}
