package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Reads the sheet of the township's own figures, or of its schools' totals: one per row, identified by path or heading. */
final class SingleRowSheet {
    private static final Set<String> VALUE = Set.of("数值", "填报值", "填写", "内容", "值");
    private static final Set<String> HEADING = Set.of("指标", "项目", "名称");
    private static final Set<String> UNIT = Set.of("单位", "计量单位");

    private final FormNames names;
    private final Problems problems;
    private final FormUnits units;
    private final NonDataRow aside;

    /** A value of the sheet and its location; the cell is null if it is empty. */
    record Located(Workbook.Cell cell, FormReader.Column column, int row) {}

    /** The columns of the sheet, -1 if absent, and the sheet of the form whose items it has. */
    private record Head(Workbook.Sheet sheet, FormLayout.FormSheet form, int value, int heading, int unit) {
        String place(Workbook.Row row, int column) {
            return FormReader.place(sheet, row.number(), Math.max(0, column));
        }

        String words(Workbook.Row row) {
            return heading < 0 || row.cell(heading) == null
                    ? ""
                    : row.cell(heading).text();
        }
    }

    SingleRowSheet(FormNames names, Problems problems, Notes notes) {
        this.names = names;
        this.problems = problems;
        this.units = new FormUnits(problems, notes);
        this.aside = new NonDataRow(problems, notes);
    }

    /** The values in row order; a duplicated item occurs twice. */
    List<Located> read(FormReader.Recognised township) throws IOException {
        Workbook.Sheet sheet = township.sheet();
        if (sheet instanceof MappedFigures mapped) {
            return mapped.items(names, units, problems);
        }
        List<Located> values = new ArrayList<>();
        List<Workbook.Row> above = new ArrayList<>();
        List<FormReader.Column> silent = new ArrayList<>();
        Head head = null;
        for (Iterator<Workbook.Row> rows = sheet.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            if (head != null) {
                Located value = value(head, row, silent);
                if (value != null) {
                    values.add(value);
                }
            } else if (find(row, VALUE) >= 0) {
                head = new Head(
                        sheet, names.items(sheet.name()), find(row, VALUE), find(row, HEADING), find(row, UNIT));
                head(head, row);
            } else {
                above.add(row);
            }
        }
        if (head == null) {
            FormReader.unknownSheet(sheet, names, problems);
        }
        units.above(sheet, above, silent);
        return values;
    }

    /** Reports a value heading with additions, and a second one. */
    private void head(Head head, Workbook.Row row) {
        String words = row.cell(head.value()).text();
        HeadingParts parts = HeadingParts.of(words, head.form().columns().get(0));
        if (!parts.units().isEmpty() || !parts.more().isEmpty()) {
            problems.add(
                    "wrong-unit",
                    head.place(row, head.value()),
                    Texts.shown(words),
                    new BilingualText(
                            "这一栏的栏名不能写明单位或其他内容", "The heading of the values must not state a unit or anything else"),
                    new BilingualText("数值", "数值"),
                    new BilingualText(
                            "各项的单位不同：删去括号里的内容，按“单位”一栏填写。",
                            "Items have different units: remove the brackets, and fill in each item in the unit beside it."));
        }
        for (int i = head.value() + 1; i < row.cells().size(); i++) {
            if (isOne(row.cell(i), VALUE)) {
                Duplicates.columns(problems, words, head.place(row, head.value()), head.place(row, i));
            }
        }
    }

    /** The value of a row; null if the row has no item. */
    private Located value(Head head, Workbook.Row row, List<FormReader.Column> silent) {
        int at = path(row);
        Workbook.Cell cell = row.cell(head.value());
        String words = head.words(row);
        FormLayout.FormColumn field =
                at >= 0 ? names.path(row.cell(at).text()) : words.isEmpty() ? null : names.heading(words, head.form());
        if (field == null) {
            int remark = remark(row);
            if (cell != null && remark >= 0) {
                aside.pass(
                        head.place(row, remark),
                        Texts.shown(row.cell(remark).text().strip()));
            } else if (cell != null && !FormColumns.IGNORED.contains(HeadingNormalizer.plain(words))) {
                unknown(head.place(row, head.heading()), words);
            }
            return null;
        }
        if (at >= 0 && cell != null && !words.isEmpty() && !names.isOf(words, field)) {
            FormColumns.contradiction(problems, head.place(row, head.heading()), words, head.place(row, at), field);
            return null;
        }
        List<FormUnits.Stated> stated = new ArrayList<>();
        if (cell != null) {
            stated.addAll(FormUnits.ofHeading(words, field, head.place(row, head.heading())));
            stated.addAll(unit(head, row));
        }
        FormReader.Column column = FormReader.Column.of(head.value(), field, units.find(field, stated));
        if (cell != null && stated.stream().noneMatch(FormUnits.Stated::heading)) {
            silent.add(column);
        }
        return new Located(cell, column, row.number());
    }

    private static List<FormUnits.Stated> unit(Head head, Workbook.Row row) {
        Workbook.Cell cell = head.unit() < 0 ? null : row.cell(head.unit());
        return cell == null || HeadingNormalizer.letters(cell.text()).isEmpty()
                ? List.of()
                : List.of(new FormUnits.Stated(HeadingParts.unit(cell.text()), head.place(row, head.unit()), false));
    }

    /** The column of a first filled cell that marks the row as a remark, or -1. */
    private static int remark(Workbook.Row row) {
        int first = 0;
        while (first < row.cells().size() && row.cell(first) == null) {
            first++;
        }
        return NonDataRow.isAside(row.cell(first)) ? first : -1;
    }

    private static int find(Workbook.Row row, Set<String> words) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (isOne(row.cell(i), words)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOne(Workbook.Cell cell, Set<String> words) {
        return cell != null && words.contains(HeadingNormalizer.plain(cell.text()));
    }

    /** The column of the path of a township's item, or -1. */
    private int path(Workbook.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            FormLayout.FormColumn field =
                    row.cell(i) == null ? null : names.path(row.cell(i).text());
            if (field != null && !field.path().contains("[]")) {
                return i;
            }
        }
        return -1;
    }

    private void unknown(String place, String words) {
        String shown = Texts.shown(words);
        FormLayout.FormColumn nearly = names.nearly(words, null);
        String nearest = nearly != null
                ? nearly.heading()
                : problems.isFull() ? null : NameSuggestions.nearest(words, names.headings(null));
        problems.add(
                "unknown-key",
                place,
                shown,
                new BilingualText("没有“" + shown + "”这一项", "There is no item \"" + shown + "\" in this sheet"),
                nearest == null
                        ? new BilingualText("模板中的项目", "an item in the template")
                        : new BilingualText(nearest, nearest),
                new BilingualText("改为模板中的项目名，或删去该行。", "Use an item in the template, or remove the row."));
    }
}
