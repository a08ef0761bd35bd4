package org.dudao.facts;

/** What a shop on campus holds: selling nothing but pre-packed food, it needs a filing instead of a licence. */
public enum ShopPermit implements CodeList {
    LICENCE("licence", "许可", "licence"),
    FILING("filing", "备案", "filing"),
    NONE("none", "无", "none");

    private final String code;
    private final String zh;
    private final String en;

    ShopPermit(String code, String zh, String en) {
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
