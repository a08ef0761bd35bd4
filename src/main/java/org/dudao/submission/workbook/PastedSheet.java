package org.dudao.submission.workbook;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose headings are those of another table, because its rows were pasted over it.
 *
 * @param sheet the sheet to which they belong
 * @param agreeing how many headings are of that sheet
 * @param all how many headings there are
 */
record PastedSheet(FormLayout.FormSheet sheet, long agreeing, long all) {
    /** Code and school are headings of every table. */
    private static final int FEWEST = 3;

    /** The sheet that was pasted over another one; null if the headings are rather those of the sheet itself. */
    static @Nullable PastedSheet find(FormColumns.Head head, FormNames names) {
        if (head.headings() == null) {
            return null;
        }
        List<String> headings = head.headings().cells().stream()
                .filter(cell -> cell != null && cell.kind() == Workbook.Kind.TEXT)
                .map(Workbook.Cell::text)
                .toList();
        long own = headings.stream()
                .filter(text -> names.heading(text, head.table(), head.named()) != null)
                .count();
        PastedSheet best = null;
        for (FormLayout.FormSheet one : names.tables()) {
            long agreeing = headings.stream()
                    .filter(text -> names.heading(text, one) != null)
                    .count();
            if (!head.table().equals(one.table()) && (best == null || agreeing > best.agreeing())) {
                best = new PastedSheet(one, agreeing, headings.size());
            }
        }
        return best != null && best.agreeing() >= FEWEST && best.agreeing() > own && best.agreeing() * 2 > best.all()
                ? best
                : null;
    }

    /** Tells it once instead of a contradiction for each column. */
    void report(FormColumns.Head head, Problems problems) {
        String name = head.sheet().name();
        problems.add(
                "pasted-sheet",
                FormReader.place(head.sheet(), head.headings().number(), 0),
                name,
                new BilingualText(
                        "“" + name + "”像是贴上了“" + sheet.name() + "”的内容：" + all + " 个栏名中有 " + agreeing + " 个是“"
                                + sheet.name() + "”的",
                        name + " looks like " + sheet.name() + " pasted over it: " + agreeing + " of " + all
                                + " headings are those of " + sheet.name()),
                new BilingualText("“" + name + "”的栏目", "the headings of " + name),
                new BilingualText(
                        "把这些行移到“" + sheet.name() + "”表，再按模板恢复“" + name + "”的栏名和内容。",
                        "Move these rows to " + sheet.name() + ", and restore the headings and rows of " + name + "."));
    }
}
