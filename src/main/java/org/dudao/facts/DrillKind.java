package org.dudao.facts;

/** The kind of emergency of a drill. */
public enum DrillKind implements CodeList {
    FIRE("fire", "消防", "fire"),
    EARTHQUAKE("earthquake", "地震", "earthquake"),
    BUS("bus", "校车", "school bus"),
    VIOLENCE("violence", "防暴", "violence"),
    FLOOD("flood", "防汛", "flood");

    private final String code;
    private final String zh;
    private final String en;

    DrillKind(String code, String zh, String en) {
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
