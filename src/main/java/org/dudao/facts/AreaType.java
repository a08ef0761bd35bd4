package org.dudao.facts;

/** The type of area of a place, by the division codes for town and country (城乡分类). */
public enum AreaType implements CodeList {
    URBAN("urban", "城区", "urban"),
    TOWN("town", "镇区", "town"),
    RURAL("rural", "乡村", "rural");

    private final String code;
    private final String zh;
    private final String en;

    AreaType(String code, String zh, String en) {
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
