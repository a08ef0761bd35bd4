package org.dudao.facts;

/** A subject's level in the national quality monitoring. */
public enum QualityLevel implements CodeList {
    I("I", "Ⅰ级", "level I"),
    II("II", "Ⅱ级", "level II"),
    III("III", "Ⅲ级", "level III"),
    IV("IV", "Ⅳ级", "level IV");

    private final String code;
    private final String zh;
    private final String en;

    QualityLevel(String code, String zh, String en) {
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
