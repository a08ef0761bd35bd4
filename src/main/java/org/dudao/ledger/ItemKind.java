package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** What kind of problem an item follows. */
public enum ItemKind implements CodeList {
    /** A violation that the data show. */
    FINDING("finding", "不达标", "violation"),
    /** A figure that the township must confirm or explain. */
    QUERY("query", "待核实", "query"),
    /** A problem seen on site. */
    ONSITE("onsite", "现场发现", "seen on site");

    private final String code;
    private final String zh;
    private final String en;

    ItemKind(String code, String zh, String en) {
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
