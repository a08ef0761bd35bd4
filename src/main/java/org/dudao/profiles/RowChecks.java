package org.dudao.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;
import org.dudao.submission.json.Texts;

/** Checks which standard and part each row belongs to, and that its cells can be read at all. */
final class RowChecks {
    private final Map<String, Standard> pages;
    private final Faults faults;

    RowChecks(Map<String, Standard> pages, Faults faults) {
        this.pages = pages;
        this.faults = faults;
    }

    /** The sound rows by standard, in the order of the sheet. */
    Map<String, List<OwnLimitRow>> byStandard(List<OwnLimitRow> rows) {
        Map<String, List<OwnLimitRow>> sound = new LinkedHashMap<>();
        Map<String, OwnLimitRow> first = new HashMap<>();
        for (OwnLimitRow row : rows) {
            boolean readable = isReadable(row);
            if (isKnown(row) && readable && isNew(row, first)) {
                sound.computeIfAbsent(row.word(OwnLimitColumn.ID), id -> new ArrayList<>())
                        .add(row);
            }
        }
        return sound;
    }

    private boolean isKnown(OwnLimitRow row) {
        String id = row.word(OwnLimitColumn.ID);
        String part = row.word(OwnLimitColumn.PART);
        IssuedValues issued = row.issued();
        Standard page = pages.get(id);
        if (issued != null && (!issued.id().equals(id) || !issued.part().equals(part))) {
            boolean other = !issued.id().equals(id);
            OwnLimitColumn column = other ? OwnLimitColumn.ID : OwnLimitColumn.PART;
            String was = other ? issued.id() : issued.part();
            faults.add(
                    row.place(column),
                    "这一行的" + column.heading().zh() + "被改动：模板是“" + was + "”，现在是“" + row.shown(column) + "”。请改回“" + was
                            + "”；要改别的标准，请用它自己的那一行。",
                    "the " + (other ? "id" : "part") + " of this row was changed from \"" + was + "\" to \""
                            + row.shown(column) + "\". Change it back; another standard has a row of its own.");
            return false;
        } else if (page == null) {
            faults.add(
                    row.place(OwnLimitColumn.ID),
                    id.isEmpty()
                            ? "这一行没有标准编号。请从模板复制整行，或者删去这一行。"
                            : "没有编号为“" + row.shown(OwnLimitColumn.ID) + "”的标准。请照 dudao standards list 改正，或者删去这一行。",
                    id.isEmpty()
                            ? "this row has no standard's id. Copy the whole row from the template, or delete this one."
                            : "there is no standard \"" + row.shown(OwnLimitColumn.ID)
                                    + "\". Correct it by dudao standards list, or delete the row.");
            return false;
        } else if (part(page, row) == null) {
            String parts = String.join("、", PartKeys.of(page).keySet());
            faults.add(
                    row.place(OwnLimitColumn.PART),
                    page.parts() == null ? id + " 不分项，请清空这一格。" : "没有这个分项。请填：" + parts + " 之一。",
                    page.parts() == null
                            ? id + " has no parts. Empty this cell."
                            : "there is no such part. Enter one of: " + parts.replace("、", ", ") + ".");
            return false;
        }
        return true;
    }

    /** The part of a standard that a row is about; null if there is none. */
    static Part part(Standard page, OwnLimitRow row) {
        return PartKeys.of(page).get(row.word(OwnLimitColumn.PART));
    }

    private boolean isReadable(OwnLimitRow row) {
        boolean readable = true;
        for (OwnLimitColumn column : OwnLimitColumn.values()) {
            if (column.use() == OwnLimitColumn.Use.KEY) {
                continue;
            }
            if (row.isError(column)) {
                faults.add(
                        row.place(column),
                        "是公式或错误值“" + row.shown(column) + "”。请直接填写值。",
                        "holds a formula or an error, " + row.shown(column) + ". Type the value itself.");
                readable = false;
            } else if (row.raw(column).length() > Texts.LONGEST || Texts.hasUnprintable(row.raw(column))) {
                faults.add(
                        row.place(column),
                        "文字过长（超过" + Texts.LONGEST + "字）或含不可见字符：“" + row.shown(column) + "”。请重新填写。",
                        "the text is longer than " + Texts.LONGEST + " characters or has invisible ones: \""
                                + row.shown(column) + "\". Type it anew.");
                readable = false;
            }
        }
        return readable;
    }

    private boolean isNew(OwnLimitRow row, Map<String, OwnLimitRow> first) {
        IssuedValues issued = row.issued();
        String key = String.join(
                "|",
                row.word(OwnLimitColumn.ID),
                row.word(OwnLimitColumn.PART),
                row.word(OwnLimitColumn.STAGE),
                row.word(OwnLimitColumn.AREA),
                issued == null ? row.word(OwnLimitColumn.LIMIT_NOW) : "" + issued.clause());
        OwnLimitRow before = first.putIfAbsent(key, row);
        if (before != null) {
            faults.add(
                    row.place(OwnLimitColumn.ID),
                    "和" + before.place(OwnLimitColumn.ID) + "是同一项标准、同样的学段和城乡，重复了。请删去一行。",
                    "is the same standard, stage and area as " + before.place(OwnLimitColumn.ID)
                            + ". Delete one of the rows.");
        }
        return before == null;
    }
}
