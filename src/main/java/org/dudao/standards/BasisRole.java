package org.dudao.standards;

import org.dudao.facts.CodeList;

/** What a clause is to the standard that cites it. */
public enum BasisRole implements CodeList {
    /** The clause orders or forbids what the standard checks. */
    DUTY("duty", "义务", "duty"),
    /** The clause sets the number that the standard checks. */
    LIMIT("limit", "限值", "limit"),
    /** The clause states an aim, whose failure is no breach. */
    TARGET("target", "目标", "target"),
    /** Nobody but the one who ordered the inspection sets it. */
    COMMISSIONED("commissioned", "委托口径", "set by the inspection"),
    /** The clause tells how to measure, or recommends. */
    METHOD("method", "方法", "method"),
    /** The clause says what follows a breach of a duty. */
    LIABILITY("liability", "法律责任", "liability"),
    /** The clause is related, and demands nothing that is checked. */
    BACKGROUND("background", "背景", "background");

    private final String code;
    private final String zh;
    private final String en;

    BasisRole(String code, String zh, String en) {
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

    /** Whether it demands something that can be failed. */
    public boolean demands() {
        return this == DUTY || this == LIMIT || this == TARGET;
    }
}
