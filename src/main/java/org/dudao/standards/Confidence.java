package org.dudao.standards;

import org.dudao.facts.CodeList;

/** How far a legal basis was verified. */
public enum Confidence implements CodeList {
    VERIFIED("verified", "已核对条文", "text checked"),
    KNOWN("known", "未核对条文", "text not checked"),
    UNSURE("unsure", "存疑", "unsure"),
    SEED("seed", "无国家层面依据", "no national basis claimed");

    private final String code;
    private final String zh;
    private final String en;

    Confidence(String code, String zh, String en) {
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
