package org.dudao.form;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.XmlNode;

/** What would be left behind if rows were inserted: drawings, comments, tables, charts and pivots below the list. */
final class ShiftChecks {
    private static final Pattern ROW = Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

    private final OfficeParts parts;
    private final FillLog log;

    ShiftChecks(OfficeParts parts, FillLog log) {
        this.parts = parts;
        this.log = log;
    }

    /** Reports all that stands in the way of inserting rows into a sheet. */
    void check(SheetForm sheet, String part) throws IOException {
        int after = sheet.shift().fromBelow().stream()
                .mapToInt(RowShift.Inserted::after)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (OfficeParts.Related related : parts.related(part)) {
            switch (related.type()) {
                case "drawing" -> drawing(sheet, related.target(), after);
                case "comments" -> below(sheet, related.target(), "comment", "ref", after, "批注", "comments");
                case "threadedComment" ->
                    below(sheet, related.target(), "threadedComment", "ref", after, "批注", "comments");
                case "table" -> below(sheet, related.target(), "table", "ref", after - 1, "表格（套用格式的表）", "a table");
                case "pivotTable" -> fault(sheet, "数据透视表", "a pivot table");
                case "control", "ctrlProp", "oleObject" -> fault(sheet, "控件或嵌入对象", "controls or embedded objects");
                default -> {}
            }
        }
        sheet.grid().xml().root().walk(node -> {
            if (node.is("sqref") && node.around("extLst") != null && isBelow(node.text(), after)) {
                fault(sheet, "数据条、迷你图等扩展格式", "data bars, sparklines or other extended formats");
            } else if (node.is("customSheetViews")) {
                fault(sheet, "自定义视图", "custom views");
            }
        });
        if (!sheet.grid().isNumbered()) {
            fault(sheet, "没有行列号的单元格", "cells without row and column");
        }
        for (String name : parts.names()) {
            if (name.startsWith("xl/charts/chart") || name.startsWith("xl/pivotCache/pivotCacheDefinition")) {
                source(sheet, name, after);
            }
        }
    }

    private void drawing(SheetForm sheet, String part, int after) throws IOException {
        boolean[] below = {false};
        parts.xml(part)
                .root()
                .walk(node -> below[0] |= node.is("row")
                        && node.text().strip().matches("\\d{1,7}")
                        && Integer.parseInt(node.text().strip()) >= after);
        if (below[0]) {
            fault(sheet, "图片、图形或图表", "pictures, shapes or charts");
        }
    }

    private void below(SheetForm sheet, String part, String element, String attribute, int after, String zh, String en)
            throws IOException {
        XmlNode root = parts.xml(part).root();
        boolean[] below = {root.is(element) && isBelow(String.valueOf(root.attribute(attribute)), after)};
        root.walk(node -> below[0] |= node.is(element) && isBelow(String.valueOf(node.attribute(attribute)), after));
        if (below[0]) {
            fault(sheet, zh, en);
        }
    }

    /** A chart or a pivot of any sheet may draw on this one. */
    private void source(SheetForm sheet, String part, int after) throws IOException {
        boolean[] below = {false};
        parts.xml(part).root().walk(node -> {
            boolean chart = node.is("f") && node.text().contains(sheet.name());
            boolean pivot = node.is("worksheetSource") && sheet.name().equals(node.attribute("sheet"));
            below[0] |= (chart && isBelow(node.text(), after - 1))
                    || (pivot && isBelow(String.valueOf(node.attribute("ref")), after - 1));
        });
        if (below[0]) {
            fault(sheet, "引用这些行的图表或透视表", "a chart or pivot of these rows");
        }
    }

    private static boolean isBelow(String ranges, int after) {
        List<MatchResult> rows = ROW.matcher(ranges).results().toList();
        return rows.stream().anyMatch(m -> Integer.parseInt(m.group(1)) > after);
    }

    private void fault(SheetForm sheet, String zh, String en) {
        log.fault(
                new BilingualText(sheet.name(), sheet.name()),
                "",
                new BilingualText(
                        "清单要插入行，但下面有" + zh + "，会错位；请在标记行下面留足空行（清单有多少项就留多少行），就不必插入行",
                        "rows must be inserted for a list, but below it there are " + en
                                + " that would be misplaced; leave as many empty rows below the marked one as the list has entries"));
    }
}
