package org.dudao.assessment;

/** The closed set of outcomes of one standard for one subject. */
public enum Outcome {
    COMPLIANT("达标", "compliant"),
    VIOLATION("不达标", "violation"),
    /** Possible but unusual, or contradictory figures: the township must confirm or explain. */
    QUERY("待核实", "query"),
    NOT_ASSESSED("未评估", "not assessed"),
    NOT_APPLICABLE("不适用", "not applicable"),
    WAIVED("豁免", "waived");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
