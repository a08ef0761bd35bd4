package org.dudao.report.register;

import java.util.Arrays;
import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.sheet.LedgerColumn;

/** The columns of an exported ledger: those of the ledger in Excel, and what only the database knows. */
enum ExportColumn {
    NUMBER("number", 5),
    SOURCE("source", 12),
    SCHOOL("school", 11),
    PROBLEM("problem", 25),
    CLAUSES("clauses", 16),
    SEVERITY("severity", 7),
    RESPONSIBLE("responsible", 11),
    PERSON("person", 8),
    MEASURE("measure", 25),
    SIGNED_ON("签收日期", "Signed for", 11),
    FIRST_DUE("首次期限", "First due", 11),
    DUE("due", 11),
    OVERDUE("逾期天数", "Days overdue", 7),
    PROGRESS("progress", 8),
    STATE("台账状态", "State", 13),
    DONE("done", 14),
    EVIDENCE("evidence", 11),
    RECHECK("recheck", 8),
    RECHECKED_ON("recheckedOn", 11),
    CLOSED_ON("closedOn", 11),
    WAY("跟踪方式", "Follow-up", 8),
    REMARKS("remarks", 9),
    VERSION("版本", "Version", 6),
    ID("id", 10);

    private final String key;
    private final String zh;
    private final String en;
    private final double width;

    /** A column of the ledger in Excel, with its heading. */
    ExportColumn(String key, double width) {
        this.key = key;
        this.zh = "";
        this.en = "";
        this.width = width;
    }

    ExportColumn(String zh, String en, double width) {
        this.key = "";
        this.zh = zh;
        this.en = en;
        this.width = width;
    }

    double width() {
        return width;
    }

    String heading(Language language) {
        return LedgerColumn.standard(language).stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(LedgerColumn::heading)
                .orElseGet(() -> language.pick(zh, en));
    }

    /** All headings, in order. */
    static List<String> headings(Language language) {
        return Arrays.stream(values()).map(column -> column.heading(language)).toList();
    }
}
