package org.dudao.facts;

/** A class's grade, or a kindergarten class's age group. */
public enum Grade implements CodeList {
    G1("g1", "一年级", "grade 1"),
    G2("g2", "二年级", "grade 2"),
    G3("g3", "三年级", "grade 3"),
    G4("g4", "四年级", "grade 4"),
    G5("g5", "五年级", "grade 5"),
    G6("g6", "六年级", "grade 6"),
    G7("g7", "七年级", "grade 7"),
    G8("g8", "八年级", "grade 8"),
    G9("g9", "九年级", "grade 9"),
    G10("g10", "高一", "grade 10"),
    G11("g11", "高二", "grade 11"),
    G12("g12", "高三", "grade 12"),
    SMALL("small", "小班", "small"),
    MIDDLE("middle", "中班", "middle"),
    BIG("big", "大班", "big"),
    MIXED("mixed", "混龄班", "mixed");

    private final String code;
    private final String zh;
    private final String en;

    Grade(String code, String zh, String en) {
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

    /** Whether it is an age group of a kindergarten, in any school. */
    public boolean isKindergarten() {
        return compareTo(SMALL) >= 0;
    }

    /**
     * The most children that a class of this age group generally has, 幼儿园工作规程第十一条.
     *
     * @return null for a grade of a school
     */
    public Long usualChildren() {
        return switch (this) {
            case SMALL -> 25L;
            case MIDDLE, MIXED -> 30L;
            case BIG -> 35L;
            default -> null;
        };
    }

    /** Whether it is a grade of compulsory education. */
    public boolean isCompulsory() {
        return compareTo(G9) <= 0;
    }
}
