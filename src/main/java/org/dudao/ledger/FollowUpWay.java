package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** How an item is followed. */
public enum FollowUpWay implements CodeList {
    ON_THE_SPOT("on-the-spot", "当场整改", "settled on the spot"),
    NOTICE("notice", "限期整改", "by notice"),
    REPORTED_UP("reported-up", "上报", "reported to a higher body"),
    CONSULTED("consulted", "商请有关部门", "in consultation with a department");

    private final String code;
    private final String zh;
    private final String en;

    FollowUpWay(String code, String zh, String en) {
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
