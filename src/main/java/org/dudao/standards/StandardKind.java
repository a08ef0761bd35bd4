package org.dudao.standards;

import org.dudao.facts.CodeList;

/** The kind of a broken standard: a violation, or a figure that must be confirmed. */
public enum StandardKind implements CodeList {
    REQUIREMENT("requirement", "达标要求", "requirement"),
    PLAUSIBILITY("plausibility", "数据核实", "plausibility check");

    private final String code;
    private final String zh;
    private final String en;

    StandardKind(String code, String zh, String en) {
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
