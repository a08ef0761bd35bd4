package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Determines the fields of a table's columns from the row of paths and the row of headings, which must agree. */
final class FormColumns {
    /** Columns that an office may add; they are not read. */
    static final Set<String> IGNORED = Set.of("备注", "说明", "序号", "填写说明", "校验", "单位", "合计", "小计", TableGrid.NAME);

    private final FormNames names;
    private final Problems problems;
    private final FormUnits units;

    /**
     * The first rows of a sheet.
     *
     * @param table the table of the rows that follow
     * @param named the sheet of the form with this name, or null
     * @param rows all first rows, including those of data
     * @param paths the row of paths, or null
     * @param headings the row of headings, or null
     */
    record Head(
            Workbook.Sheet sheet,
            String table,
            FormLayout.FormSheet named,
            List<Workbook.Row> rows,
            Workbook.Row paths,
            Workbook.Row headings) {
        /** The number of the first row of the table. */
        int firstRow() {
            return Math.max(paths == null ? 0 : paths.number(), headings == null ? 0 : headings.number()) + 1;
        }

        private int width() {
            return Math.max(
                    paths == null ? 0 : paths.cells().size(),
                    headings == null ? 0 : headings.cells().size());
        }

        private Workbook.Cell path(int column) {
            return paths == null ? null : paths.cell(column);
        }

        private Workbook.Cell words(int column) {
            return headings == null ? null : headings.cell(column);
        }

        private String place(int column) {
            return FormReader.place(sheet, headings == null ? paths.number() : headings.number(), column);
        }
    }

    FormColumns(FormNames names, Problems problems, Notes notes) {
        this.names = names;
        this.problems = problems;
        this.units = new FormUnits(problems, notes);
    }

    /** The known columns; an unknown or contradictory column is an input problem. */
    List<FormReader.Column> read(Head head) {
        PastedSheet pasted = PastedSheet.find(head, names);
        if (pasted != null) {
            pasted.report(head, problems);
            return List.of();
        }
        Map<String, FormReader.Column> columns = new LinkedHashMap<>();
        List<FormReader.Column> silent = new ArrayList<>();
        for (int i = 0; i < head.width(); i++) {
            FormLayout.FormColumn field = field(head, i);
            if (field == null) {
                continue;
            }
            List<FormUnits.Stated> stated = stated(head, i, field);
            FormReader.Column column = FormReader.Column.of(i, field, units.find(field, stated));
            FormReader.Column first = columns.putIfAbsent(field.path(), column);
            if (first != null) {
                Duplicates.columns(problems, field.heading(), head.place(first.index()), head.place(i));
            } else if (stated.stream().noneMatch(FormUnits.Stated::heading)) {
                silent.add(column);
            }
        }
        units.above(head.sheet(), above(head), silent);
        return List.copyOf(columns.values());
    }

    /** The field of a column; null if it has none, or its path and heading disagree. */
    private FormLayout.FormColumn field(Head head, int index) {
        Workbook.Cell path = head.path(index);
        Workbook.Cell words = head.words(index);
        FormLayout.FormColumn field = path == null ? null : names.path(path.text());
        if (field == null) {
            FormLayout.FormColumn found =
                    words == null ? null : names.heading(words.text(), head.table(), head.named());
            if (found == null
                    && words != null
                    && !FormColumns.IGNORED.contains(HeadingNormalizer.plain(words.text()))) {
                unknown(head, index, words.text());
            }
            return found;
        }
        boolean here = field.path().startsWith(head.table() + "[]");
        if (here && (words == null || names.isOf(words.text(), field))) {
            return field;
        }
        contradiction(
                problems,
                head.place(index),
                words == null ? "" : words.text(),
                FormReader.place(head.sheet(), head.paths().number(), index),
                field);
        return null;
    }

    /** Reports a heading that disagrees with the code in its column or row. */
    static void contradiction(
            Problems problems, String place, String words, String pathPlace, FormLayout.FormColumn field) {
        String shown = Texts.shown(words);
        problems.add(
                "contradiction",
                place,
                shown,
                new BilingualText(
                        "“" + shown + "”与 " + pathPlace + " 的代码 " + field.path() + " 不是同一项",
                        "\"" + shown + "\" and the code " + field.path() + " at " + pathPlace + " are different items"),
                new BilingualText(field.heading(), field.heading()),
                new BilingualText(
                        "按模板改回名称“" + field.heading() + "”；若填的是另一项，请填到那一项的位置。",
                        "Restore the heading " + field.heading()
                                + "; put figures of another item where the template has that item."));
    }

    /** The units stated in a column's heading, and in the cells between it and the first row. */
    private static List<FormUnits.Stated> stated(Head head, int index, FormLayout.FormColumn field) {
        List<FormUnits.Stated> stated = new ArrayList<>();
        Workbook.Cell words = head.words(index);
        if (words != null) {
            stated.addAll(FormUnits.ofHeading(words.text(), field, head.place(index)));
        }
        for (Workbook.Row row : head.rows()) {
            boolean between = head.headings() != null
                    && row.number() > head.headings().number()
                    && row.number() < head.firstRow();
            Workbook.Cell hint = row.cell(index);
            if (between && hint != null && !isPaths(head, row)) {
                stated.addAll(
                        FormUnits.ofHint(hint.text(), field, FormReader.place(head.sheet(), row.number(), index)));
            }
        }
        return stated;
    }

    private static boolean isPaths(Head head, Workbook.Row row) {
        return head.paths() != null && row.number() == head.paths().number();
    }

    private static List<Workbook.Row> above(Head head) {
        int first = head.headings() == null
                ? head.paths().number()
                : head.headings().number();
        return head.rows().stream().filter(row -> row.number() < first).toList();
    }

    private void unknown(Head head, int column, String text) {
        FormLayout.FormColumn nearly = names.nearly(text, head.table());
        String nearest = nearly != null
                ? nearly.heading()
                : problems.isFull() ? null : NameSuggestions.nearest(text, names.headings(head.table()));
        String shown = Texts.shown(text);
        problems.add(
                "unknown-key",
                head.place(column),
                shown,
                new BilingualText("没有“" + shown + "”这一栏", "There is no column \"" + shown + "\" in this sheet"),
                nearest == null
                        ? new BilingualText("模板中的栏目", "a heading in the template")
                        : new BilingualText(nearest, nearest),
                nearest == null
                        ? new BilingualText(
                                "改为模板中的栏目名；本单位自用的栏目，栏名写“备注”。",
                                "Use a heading in the template; a column of your own is headed 备注.")
                        : new BilingualText(
                                "可能是“" + nearest + "”；本单位自用的栏目，栏名写“备注”。",
                                "Did you mean " + nearest + "? A column of your own is headed 备注."));
    }
}
