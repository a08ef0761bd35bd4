package org.dudao.standards;

import org.dudao.facts.CodeList;

/** Whether a standard is in force everywhere, only if a profile names it, or not asked by the kind of inspection. */
public enum Status implements CodeList {
    IN_FORCE("in-force", "现行", "in force"),
    OPTIONAL("optional", "备用", "optional"),
    LEFT_OUT("left-out", "本次不查", "not asked");

    private final String code;
    private final String zh;
    private final String en;

    Status(String code, String zh, String en) {
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
