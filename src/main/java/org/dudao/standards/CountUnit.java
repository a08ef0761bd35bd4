package org.dudao.standards;

import org.dudao.facts.Coded;

/** What a shortfall counts. */
public enum CountUnit implements Coded {
    PUPIL("pupil", "人", "pupil"),
    GUARD("guard", "名", "guard"),
    DRILL("drill", "次演练", "drill");

    private final String code;
    private final String zh;
    private final String en;

    CountUnit(String code, String zh, String en) {
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
