package org.dudao.facts;

/** The type of provider of a school (举办者类型). */
public enum Ownership implements CodeList {
    PUBLIC("public", "公办", "public"),
    PRIVATE("private", "民办", "private"),
    COLLECTIVE("collective", "集体办", "collective"),
    ENTERPRISE("enterprise", "企事业单位办", "enterprise");

    private final String code;
    private final String zh;
    private final String en;

    Ownership(String code, String zh, String en) {
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
