package org.dudao.score;

import org.dudao.facts.CodeList;

/** How an item of a score sheet earns its points. */
public enum ScoreWay implements CodeList {
    ALL("all", "全有或全无", "all or none"),
    STEPS("steps", "逐级扣分", "minus per step"),
    BANDS("bands", "分段计分", "bands"),
    RANK("rank", "按名次", "by rank"),
    RECTIFICATION("rectification", "按整改情况", "by rectification"),
    JUDGED("judged", "人工评定", "judged by people");

    private final String code;
    private final String zh;
    private final String en;

    ScoreWay(String code, String zh, String en) {
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
