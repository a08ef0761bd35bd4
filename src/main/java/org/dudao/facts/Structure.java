package org.dudao.facts;

/** A building's structure. */
public enum Structure implements CodeList {
    TIMBER("timber", "木结构", "timber"),
    BRICK_TIMBER("brick-timber", "砖木", "brick and timber"),
    BRICK_CONCRETE("brick-concrete", "砖混", "brick and concrete"),
    FRAME("frame", "框架", "frame"),
    OTHER("other", "其他", "other");

    private final String code;
    private final String zh;
    private final String en;

    Structure(String code, String zh, String en) {
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
