package org.dudao.facts;

/** A building's seismic fortification class (GB 50223). */
public enum SeismicClass implements CodeList {
    SPECIAL("special", "特殊设防类", "special"),
    KEY("key", "重点设防类", "key"),
    STANDARD("standard", "标准设防类", "standard"),
    MODERATE("moderate", "适度设防类", "moderate");

    private final String code;
    private final String zh;
    private final String en;

    SeismicClass(String code, String zh, String en) {
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
