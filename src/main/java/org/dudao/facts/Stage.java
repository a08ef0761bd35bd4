package org.dudao.facts;

/** A stage of schooling. */
public enum Stage implements CodeList {
    KINDERGARTEN("kindergarten", "学前", "kindergarten"),
    PRIMARY("primary", "小学", "primary"),
    JUNIOR("junior", "初中", "junior secondary"),
    SENIOR("senior", "高中", "senior secondary"),
    SPECIAL("special", "特殊教育", "special education");

    private final String code;
    private final String zh;
    private final String en;

    Stage(String code, String zh, String en) {
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
