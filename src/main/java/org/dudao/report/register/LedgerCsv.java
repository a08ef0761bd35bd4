package org.dudao.report.register;

import java.util.ArrayList;
import java.util.List;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;

/** An exported ledger as CSV in the form of {@code findings.csv}: one row an item, open ones and closed ones. */
public final class LedgerCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LedgerCsv() {}

    /** The table. */
    public static String of(LedgerExport export) {
        Language language = export.language();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(ExportColumn.headings(language));
        head.addAll(List.of(
                language.pick("乡镇代码", "Township code"),
                language.pick("乡镇", "Township"),
                language.pick("学校代码", "School code"),
                language.pick("类别", "Kind"),
                language.pick("标准编号", "Standard"),
                language.pick("首次发现", "First seen")));
        rows.add(head);
        for (LedgerItem item : export.ledger().items()) {
            rows.add(row(rows.size(), item, new ItemCells(export, item), language));
        }
        return BYTE_ORDER_MARK + FindingsCsv.text(rows);
    }

    private static List<String> row(int number, LedgerItem item, ItemCells cells, Language language) {
        List<String> row = new ArrayList<>();
        for (ExportColumn column : ExportColumn.values()) {
            row.add(
                    switch (column) {
                        case NUMBER -> String.valueOf(number);
                        // a prefix keeps a spreadsheet from making a number or a date of it
                        case ID -> (item.kind() == ItemKind.ONSITE ? "onsite:" : "fp:") + item.id();
                        default -> cells.text(column);
                    });
        }
        String school = item.about().school();
        row.addAll(List.of(
                item.about().township(),
                language.name(item.about().townshipName()),
                school == null ? "" : school,
                language.pick(item.kind().zh(), item.kind().en()),
                item.about().standard() == null
                        ? ""
                        : String.valueOf(item.about().standard()),
                item.dates().firstSeen().toString()));
        return row;
    }
}
