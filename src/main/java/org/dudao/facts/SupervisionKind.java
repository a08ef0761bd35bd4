package org.dudao.facts;

/** The kind of a supervision (教育督导条例, article 11). */
public enum SupervisionKind implements CodeList {
    COMPREHENSIVE("comprehensive", "综合督导", "comprehensive"),
    SPECIAL("special", "专项督导", "special"),
    REGULAR("regular", "经常性督导", "regular");

    private final String code;
    private final String zh;
    private final String en;

    SupervisionKind(String code, String zh, String en) {
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
