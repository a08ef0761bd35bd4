package org.dudao.facts;

/** What a school's structure is. */
public enum StructureKind implements CodeList {
    WALL("wall", "围墙", "wall"),
    SLOPE("slope", "边坡", "slope"),
    GATE("gate", "大门", "gate"),
    WATER("water", "水域", "water"),
    TOILET("toilet", "厕所", "toilet"),
    OTHER("other", "其他", "other");

    private final String code;
    private final String zh;
    private final String en;

    StructureKind(String code, String zh, String en) {
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
