package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** What a re-check on site found. */
public enum RecheckResult implements CodeList {
    DONE("done", "已整改", "done"),
    PARTLY("partly", "部分整改", "partly done"),
    NOT_DONE("not-done", "未整改", "not done"),
    STANDING("standing", "长期坚持", "standing duty");

    private final String code;
    private final String zh;
    private final String en;

    RecheckResult(String code, String zh, String en) {
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
