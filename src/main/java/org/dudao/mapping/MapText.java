package org.dudao.mapping;

import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.workbook.FormMap;

/** Proposals as tables for a terminal of 80 columns. */
public final class MapText {
    private static final Dictionary DICTIONARY = Dictionary.load();
    private static final int HEADING = 24;
    private static final int FIELD = 28;
    private static final int UNIT = 8;

    private MapText() {}

    /** A table for each sheet, and the sheets that nothing reads. */
    public static String of(OfficeMapper.Proposal proposal, Language language) {
        StringBuilder text = new StringBuilder();
        proposal.sheets().forEach(sheet -> sheet(sheet, language, text));
        if (!proposal.others().isEmpty()) {
            text.append(language.pick("没有认出的工作表（不读取）：", "Sheets that were not recognised, and are not read:"))
                    .append('\n');
            proposal.others().forEach(one -> text.append("  ").append(one).append('\n'));
        }
        boolean isDoubtful = proposal.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .anyMatch(one -> one.path() != null && !one.isCertain());
        if (isDoubtful) {
            text.append(language.pick(
                    "带 ? 的把握不到80%，不读取；核对后在对应表中改写 to，by 写 hand。\n",
                    "Those with ? are below 80 % and are not read: check them, and set `to` in the map.\n"));
        }
        return text.toString();
    }

    private static void sheet(SheetProposal sheet, Language language, StringBuilder text) {
        String rows = sheet.table().equals(FormMap.ITEMS)
                ? language.pick("乡镇数据，每行一项", "the township's figures, one in each row")
                : name(sheet.table(), language);
        text.append(language.pick(
                sheet.file() + "《" + sheet.sheet() + "》：" + rows + "，表头到第" + sheet.headingRow() + "行\n",
                sheet.file() + ", sheet " + sheet.sheet() + ": " + rows + ", headings to row " + sheet.headingRow()
                        + "\n"));
        row(
                language.pick("栏目", "heading"),
                language.pick("填报项", "field"),
                language.pick("单位", "unit"),
                language.pick("把握", "sure"),
                language.pick("依据", "by"),
                text);
        for (ColumnProposal one : sheet.columns()) {
            row(
                    one.heading(),
                    one.path() == null ? language.pick("（不读取）", "(not read)") : one.field(),
                    one.unit() == null ? "" : one.unit(),
                    one.path() == null ? "" : one.percent() + "%" + (one.isCertain() ? "" : " ?"),
                    one.path() == null ? "" : by(one.by(), language),
                    text);
        }
        text.append('\n');
    }

    private static String name(String table, Language language) {
        RecordSchema.Part part = DICTIONARY.dataset().parts().get(table);
        return part == null
                ? table
                : language.pick(part.table().zh(), part.table().en());
    }

    private static String by(ColumnProposal.By by, Language language) {
        return switch (by) {
            case HEADING -> language.pick("栏名", "heading");
            case ALIAS -> language.pick("别名", "alias");
            case VALUES -> language.pick("内容", "values");
        };
    }

    private static void row(String heading, String field, String unit, String sure, String by, StringBuilder text) {
        String line = "  " + TerminalWidth.pad(TerminalWidth.cut(heading, HEADING), HEADING) + "  "
                + TerminalWidth.pad(TerminalWidth.cut(field, FIELD), FIELD) + "  "
                + TerminalWidth.pad(TerminalWidth.cut(unit, UNIT), UNIT) + "  " + TerminalWidth.pad(sure, 5) + "  "
                + by;
        text.append(line.stripTrailing()).append('\n');
    }
}
