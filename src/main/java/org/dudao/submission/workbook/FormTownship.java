package org.dudao.submission.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/** The sheets with one item per row: the township's own figures, and the totals of its schools. */
final class FormTownship {
    static final int HEAD = 2;
    static final int VALUE = 2;

    private static final double[] WIDTHS = {12, 30, 22, 7, 32, 46, 27};
    private static final int GUIDE = 5;
    private static final int LAST = 6;
    private static final int CHARACTERS = 24;
    private static final double LINE = 14;

    private FormTownship() {}

    /** Writes one. */
    static void write(FormBook book, FormChoices choices, FormLayout.FormSheet sheet) throws IOException {
        Worksheet out = book.sheet(sheet.name());
        double width = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            out.width(i, WIDTHS[i]);
            width += WIDTHS[i];
        }
        boolean totals = sheet.name().equals(FormLayout.TOTALS);
        FormBook.title(
                out,
                totals ? "全乡镇合计（各校自己的数填不出来时才填）" : "乡镇基本情况和汇总数据",
                book.lastYear().any() ? 4 : LAST);
        book.lastYear().beside(out, 4);
        String[] headings = {"专题", "指标", "数值", "单位", "怎样填写", "口径、统计时点和来源", "代码（勿改）"};
        for (int i = 0; i < headings.length; i++) {
            out.value(1, i, headings[i]);
        }
        out.range(1, 0, 1, LAST)
                .style()
                .bold()
                .fontColor(FormBook.WHITE)
                .fillColor(FormBook.BLUE)
                .borderStyle(BorderStyle.THIN)
                .set();
        int row = HEAD;
        String theme = "";
        for (FormLayout.FormColumn column : sheet.columns()) {
            out.value(row, 0, column.theme().equals(theme) ? "" : column.theme());
            theme = column.theme();
            item(out, row, column);
            out.style(row, VALUE).borderStyle(BorderStyle.THIN).set();
            FormValues.write(out, row, VALUE, column.field(), book.value(column.pointer()), book.lastYear());
            choices.restrict(out.range(row, VALUE, row, VALUE), column.field(), null);
            row++;
        }
        out.freezePane(3, 2);
        FormPages.finish(out, width, 1, 1, 3);
    }

    private static void item(Worksheet out, int row, FormLayout.FormColumn column) {
        out.value(row, 1, column.heading() + (column.field().required() ? "*" : ""));
        out.value(row, 3, column.field().unit());
        out.value(row, 4, FormFile.expected(column.field()).zh());
        FieldGuides.Guide guide = FieldGuides.find(column.path());
        String text = guide == null ? "" : guide.text();
        out.value(row, GUIDE, text);
        out.value(row, LAST, column.path());
        int lines = Math.max(1, (text.length() + CHARACTERS - 1) / CHARACTERS);
        out.rowHeight(row, Math.max(2 * LINE, lines * LINE));
        out.range(row, 0, row, 1)
                .style()
                .fillColor(FormBook.PALE)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.range(row, 3, row, LAST)
                .style()
                .fontSize(9)
                .fontColor(FormBook.GREY)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.style(row, VALUE)
                .verticalAlignment("center")
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }
}
