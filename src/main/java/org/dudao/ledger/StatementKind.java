package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** What is stated beside the data. */
public enum StatementKind implements CodeList {
    WAIVER("waiver", "豁免", "waiver"),
    ATTESTATION("attestation", "现场核查", "attestation"),
    ANSWER("answer", "情况说明", "answer");

    private final String code;
    private final String zh;
    private final String en;

    StatementKind(String code, String zh, String en) {
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
