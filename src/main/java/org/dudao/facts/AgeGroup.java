package org.dudao.facts;

/** The age group of the kindergarten classes attached to a school. */
public enum AgeGroup implements CodeList {
    SMALL("small", "小班", "small"),
    MIDDLE("middle", "中班", "middle"),
    BIG("big", "大班", "big"),
    MIXED("mixed", "混龄班", "mixed");

    private final String code;
    private final String zh;
    private final String en;

    AgeGroup(String code, String zh, String en) {
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
