package org.dudao.facts;

/** A building's appraised safety grade (JGJ 125-2016, clause 6.1.4). */
public enum SafetyGrade implements CodeList {
    A("A", "A级", "grade A"),
    B("B", "B级", "grade B"),
    C("C", "C级", "grade C"),
    D("D", "D级", "grade D");

    private final String code;
    private final String zh;
    private final String en;

    SafetyGrade(String code, String zh, String en) {
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
}
