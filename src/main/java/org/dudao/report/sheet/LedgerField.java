package org.dudao.report.sheet;

import java.util.Arrays;
import java.util.List;
import org.dudao.report.Language;

/** The known columns of the ledger, in the usual order. */
enum LedgerField {
    NUMBER("number", "序号", "No.", 5),
    SOURCE("source", "来源（督导名称、案号）", "Source", 13),
    SCHOOL("school", "学校（幼儿园）", "School", 11),
    PROBLEM("problem", "问题", "Problem", 27),
    CLAUSES("clauses", "指标或条款", "Indicator or clause", 27),
    SEVERITY("severity", "严重程度", "Severity", 9),
    RESPONSIBLE("responsible", "责任单位", "Responsible", 10),
    PERSON("person", "责任人", "Person", 8),
    MEASURE("measure", "整改措施", "Corrective action", 27),
    DUE("due", "完成时限", "Due", 11),
    PROGRESS("progress", "进展", "Progress", 9),
    DONE("done", "完成情况", "What was done", 15),
    EVIDENCE("evidence", "佐证材料", "Evidence", 10),
    RECHECK("recheck", "复查结论", "Re-check", 9),
    RECHECKED_ON("recheckedOn", "复查日期", "Re-checked on", 11),
    CLOSED_ON("closedOn", "销号日期", "Closed on", 11),
    REMARKS("remarks", "备注", "Remarks", 8),
    ID("id", "事项编号", "Item", 11);

    /** The columns filled in by the responsible party and merged into the ledger. */
    static final List<LedgerField> FILLED_IN = List.of(PERSON, PROGRESS, DONE, EVIDENCE, REMARKS);

    /** The columns as agreed, which must be returned unchanged. */
    static final List<LedgerField> AGREED = List.of(PROBLEM, MEASURE, DUE);

    private final String key;
    private final String zh;
    private final String en;
    private final double width;

    LedgerField(String key, String zh, String en, double width) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.width = width;
    }

    String key() {
        return key;
    }

    String heading(Language language) {
        return language.pick(zh, en);
    }

    LedgerColumn column(Language language) {
        return new LedgerColumn(key, heading(language), width);
    }

    /** Whether the program writes it; the other columns are filled in by people. */
    boolean isWritten() {
        return switch (this) {
            case NUMBER, SOURCE, SCHOOL, PROBLEM, CLAUSES, SEVERITY, RESPONSIBLE, MEASURE, DUE, ID -> true;
            case PERSON, PROGRESS, DONE, EVIDENCE, RECHECK, RECHECKED_ON, CLOSED_ON, REMARKS -> false;
        };
    }

    boolean isFilledIn() {
        return FILLED_IN.contains(this);
    }

    /** The field of a key; null for a column of the bureau's own. */
    static LedgerField of(String key) {
        return Arrays.stream(values())
                .filter(f -> f.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The field with a heading as written in a bureau's settings, with or without its brackets; null for any other. */
    static LedgerField named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.zh.equals(name) || f.zh.startsWith(name + "（") || f.en.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The field with a heading as written by the program, in any language; null for any other. */
    static LedgerField ofHeading(String heading) {
        return Arrays.stream(values())
                .filter(f -> Arrays.stream(Language.values())
                        .anyMatch(l -> f.heading(l).equals(heading)))
                .findFirst()
                .orElse(null);
    }
}
