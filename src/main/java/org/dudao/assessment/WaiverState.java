package org.dudao.assessment;

import org.dudao.facts.CodeList;

/** What became of a waiver. */
public enum WaiverState implements CodeList {
    APPLIED("applied", "已采用", "applied"),
    EXPIRED("expired", "已过期，未采用", "expired, not applied"),
    NOT_YET("not-yet", "尚未生效，未采用", "not in force yet, not applied"),
    SELF_APPROVED("self-approved", "申请人与批准人是同一人，未采用", "requested and approved by one person, not applied"),
    UNUSED("unused", "没有需要豁免的判定，未采用", "nothing to excuse, not applied");

    private final String code;
    private final String zh;
    private final String en;

    WaiverState(String code, String zh, String en) {
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
