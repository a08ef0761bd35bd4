package org.dudao.submission.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that explains the items of a form on paper: what counts, as of which day, from which record. */
final class FormGuide {
    static final String NAME = "指标解释";

    private static final String[] HEADINGS = {"工作表", "指标", "口径", "统计时点", "来源"};
    private static final double[] WIDTHS = {16, 30, 62, 16, 18};
    private static final int HEAD = 1;
    private static final int CHARACTERS = 30;
    private static final double LINE = 15;

    private FormGuide() {}

    /** Writes it; readers pass it over. */
    static void write(FormBook book) throws IOException {
        Worksheet out = book.sheet(NAME);
        double width = 0;
        FormBook.title(out, "指标解释：口径、统计时点和来源", HEADINGS.length);
        for (int i = 0; i < HEADINGS.length; i++) {
            out.width(i, WIDTHS[i]);
            out.value(HEAD, i, HEADINGS[i]);
            width += WIDTHS[i];
        }
        out.range(HEAD, 0, HEAD, HEADINGS.length - 1)
                .style()
                .bold()
                .fontColor(FormBook.WHITE)
                .fillColor(FormBook.BLUE)
                .borderStyle(BorderStyle.THIN)
                .set();
        int row = HEAD + 1;
        for (FormLayout.FormSheet sheet : book.layout().sheets()) {
            for (FormLayout.FormColumn column : sheet.columns()) {
                FieldGuides.Guide guide = FieldGuides.find(column.path());
                if (guide != null) {
                    line(out, row++, sheet.name(), column, guide);
                }
            }
        }
        out.freezePane(0, HEAD + 1);
        FormPages.finish(out, width, HEAD, HEAD, 2);
    }

    private static void line(
            Worksheet out, int row, String sheet, FormLayout.FormColumn column, FieldGuides.Guide guide) {
        String definition = guide.definition().zh();
        String[] texts = {
            sheet,
            column.heading(),
            definition,
            guide.day().zh(),
            guide.source().zh()
        };
        for (int i = 0; i < texts.length; i++) {
            out.value(row, i, texts[i]);
        }
        out.rowHeight(
                row, LINE * Math.max(column.heading().length() > 14 ? 2 : 1, 1 + definition.length() / CHARACTERS));
        out.range(row, 0, row, texts.length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }
}
