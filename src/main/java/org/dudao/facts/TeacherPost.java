package org.dudao.facts;

/** Whether a post is held full-time. */
public enum TeacherPost implements CodeList {
    FULL_TIME("full-time", "专职", "full-time"),
    PART_TIME("part-time", "兼职", "part-time"),
    NONE("none", "无", "none");

    private final String code;
    private final String zh;
    private final String en;

    TeacherPost(String code, String zh, String en) {
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
