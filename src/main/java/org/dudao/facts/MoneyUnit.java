package org.dudao.facts;

/** The unit of amounts in a source; a submission itself is in yuan. */
public enum MoneyUnit implements CodeList {
    YUAN("元", "元", "yuan"),
    WAN_YUAN("万元", "万元", "10,000 yuan"),
    YI_YUAN("亿元", "亿元", "100 million yuan");

    private final String code;
    private final String zh;
    private final String en;

    MoneyUnit(String code, String zh, String en) {
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
