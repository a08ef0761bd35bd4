package org.dudao.facts;

/** Who runs a canteen. */
public enum CanteenOperation implements CodeList {
    SELF("self", "自主经营", "run by the school"),
    CONTRACTED("contracted", "承包（委托）经营", "contracted out");

    private final String code;
    private final String zh;
    private final String en;

    CanteenOperation(String code, String zh, String en) {
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
