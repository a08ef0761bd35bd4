package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.report.Language;
import org.dudao.submission.json.Texts;
import org.dudao.submission.workbook.Workbook;

/** The sheet on which a bureau names its profile and the places where it holds. */
final class SchemeSheet {
    private static final int LAST_ROW = 50;

    /** What stands between the codes of several places. */
    private static final Pattern APART = Pattern.compile("[、,;；，/\\s]+");

    private final Map<SchemeField, String> values = new EnumMap<>(SchemeField.class);
    private final Map<SchemeField, String> cells = new EnumMap<>(SchemeField.class);
    private final FilledTree tree;
    private final Faults faults;

    private SchemeSheet(FilledTree tree, Faults faults) {
        this.tree = tree;
        this.faults = faults;
    }

    /**
     * Reads the sheet into the profile.
     *
     * @return the places where it holds
     */
    static List<String> read(Workbook workbook, FilledTree tree, Faults faults) throws IOException {
        SchemeSheet sheet = new SchemeSheet(tree, faults);
        for (Workbook.Sheet one : workbook.sheets()) {
            Iterator<Workbook.Row> rows = one.rows();
            while (rows.hasNext()) {
                Workbook.Row row = rows.next();
                if (row.number() > LAST_ROW) {
                    break;
                }
                sheet.row(one.name(), row);
            }
        }
        return sheet.enter();
    }

    private void row(String sheet, Workbook.Row row) {
        for (SchemeField field : SchemeField.values()) {
            boolean named = row.cells().stream()
                    .anyMatch(cell -> cell != null && cell.text().strip().equals(field.key()));
            boolean labelled = row.cell(0) != null
                    && Stream.of(Language.values()).anyMatch(one -> one.pick(field.label())
                            .equals(row.cell(0).text().strip()))
                    && isOfScheme(sheet);
            if (named || labelled) {
                OwnLimitRow reader = new OwnLimitRow(sheet, Map.of(OwnLimitColumn.ID, 1), row);
                values.putIfAbsent(field, reader.raw(OwnLimitColumn.ID));
                cells.putIfAbsent(field, sheet + "!B" + row.number());
            }
        }
    }

    private static boolean isOfScheme(String sheet) {
        return Stream.of(Language.values())
                .anyMatch(one -> one.pick("方案", "Profile").equals(sheet));
    }

    private List<String> enter() {
        if (values.isEmpty()) {
            faults.add(
                    "方案",
                    "没有“方案”表，或者它的标识被删去。请用 dudao profiles template 重新生成，把所改的抄过去。",
                    "the sheet Profile is missing, or its marks were deleted. Make a new template by dudao profiles template and copy"
                            + " the changes.");
            return List.of();
        }
        for (SchemeField field : SchemeField.values()) {
            cells.putIfAbsent(field, "方案");
            values.putIfAbsent(field, "");
            String text = values.get(field);
            if (text.length() > Texts.LONGEST || Texts.hasUnprintable(text)) {
                faults.add(
                        cells.get(field),
                        "文字过长或含不可见字符。请重新填写。",
                        "the text is too long or has invisible characters. Type it anew.");
                values.put(field, "");
            }
        }
        id();
        text(SchemeField.TITLE, "title", true);
        text(SchemeField.NOTE, "note", false);
        return places();
    }

    private void id() {
        String id = values.get(SchemeField.ID);
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            faults.add(
                    cells.get(SchemeField.ID),
                    id.isEmpty() ? "没有填方案编号。请填一个短名。" : "方案编号“" + Texts.shown(id) + "”只能用汉字、字母、数字和“-”“_”“.”，不用空格。",
                    id.isEmpty()
                            ? "the id is empty. Enter a short name."
                            : "the id \"" + Texts.shown(id)
                                    + "\" may have letters, digits, `-`, `_` and `.` only, and no spaces.");
        }
        tree.json().put("id", id);
        tree.at(cells.get(SchemeField.ID));
        tree.at(cells.get(SchemeField.ID), "id");
    }

    private void text(SchemeField field, String key, boolean needed) {
        String text = values.get(field);
        if (text.isEmpty() && needed) {
            faults.add(
                    cells.get(field),
                    "没有填" + field.label().zh() + "。",
                    "this is empty. Enter the " + field.label().en().toLowerCase(java.util.Locale.ROOT) + ".");
        } else if (!text.isEmpty()) {
            tree.json().putObject(key).put("zh", text).put("en", text);
            tree.at(cells.get(field), key);
        }
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (String one : APART.split(OwnLimitRow.folded(values.get(SchemeField.PLACES)), -1)) {
            if (one.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}")) {
                places.add(one);
            } else if (!one.isEmpty()) {
                faults.add(
                        cells.get(SchemeField.PLACES),
                        "“" + Texts.shown(one) + "”不是行政区划代码的开头。请填2、4、6或9位数字，几个用顿号隔开。",
                        "\"" + Texts.shown(one)
                                + "\" is no beginning of a division code. Enter 2, 4, 6 or 9 digits, separated by commas.");
            }
        }
        if (!places.isEmpty()) {
            ArrayNode all = tree.json().putArray("places");
            places.forEach(all::add);
            tree.at(cells.get(SchemeField.PLACES), "places");
        }
        return places;
    }
}
