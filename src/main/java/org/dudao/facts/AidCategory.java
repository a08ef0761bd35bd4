package org.dudao.facts;

/** The recipients of a line of financial aid. */
public enum AidCategory implements CodeList {
    NEEDY_BOARDER("needy-boarder", "困难寄宿生", "needy boarders"),
    NEEDY_DAY("needy-day", "困难非寄宿生", "needy day pupils"),
    PRESCHOOL("preschool", "学前", "preschool"),
    SENIOR("senior", "高中", "senior secondary"),
    OTHER("other", "其他", "other");

    private final String code;
    private final String zh;
    private final String en;

    AidCategory(String code, String zh, String en) {
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
