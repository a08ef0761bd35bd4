package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** Whether a finding was right, as a re-check saw it: the precision of its rule. */
public enum Precision implements CodeList {
    CONFIRMED("confirmed", "问题属实", "confirmed"),
    DATA_ERROR("data-error", "数据填报有误", "data error"),
    RULE_WRONG("rule-wrong", "规则有误", "rule wrong"),
    LAW_UNCLEAR("law-unclear", "依据不明", "law unclear");

    private final String code;
    private final String zh;
    private final String en;

    Precision(String code, String zh, String en) {
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
