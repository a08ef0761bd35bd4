package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** The cells about an item that people fill in, in a pack or a ledger in Excel. */
public enum ReturnedField implements CodeList {
    PERSON("person", "责任人", "person"),
    PROGRESS("progress", "进展", "progress"),
    DONE("done", "完成情况", "what was done"),
    EVIDENCE("evidence", "佐证材料", "evidence"),
    REMARKS("remarks", "备注", "remarks"),
    RECHECK("recheck", "复查结论", "re-check"),
    RECHECKED_ON("recheckedOn", "复查日期", "re-checked on"),
    CLOSED_ON("closedOn", "销号日期", "closed on");

    private final String code;
    private final String zh;
    private final String en;

    ReturnedField(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether it holds what people typed: a name, or a text. */
    public boolean isTyped() {
        return this == PERSON || this == DONE || this == EVIDENCE || this == REMARKS;
    }

    /** Whether only the bureau fills it in. */
    public boolean isOfBureau() {
        return this == RECHECK || this == RECHECKED_ON || this == CLOSED_ON;
    }
}
