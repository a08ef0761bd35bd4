package org.dudao.standards;

import org.dudao.facts.CodeList;

/** The severity of a standard, worst first. */
public enum Severity implements CodeList {
    VETO("veto", "一票否决", "veto"),
    MAJOR("major", "重大", "major"),
    MINOR("minor", "一般", "minor"),
    ADVISORY("advisory", "建议", "advisory");

    private final String code;
    private final String zh;
    private final String en;

    Severity(String code, String zh, String en) {
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
