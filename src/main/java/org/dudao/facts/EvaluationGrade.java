package org.dudao.facts;

/** The grade of a school for migrant workers' children. */
public enum EvaluationGrade implements CodeList {
    EXCELLENT("excellent", "优秀", "excellent"),
    GOOD("good", "良好", "good"),
    QUALIFIED("qualified", "合格", "qualified"),
    UNQUALIFIED("unqualified", "不合格", "unqualified");

    private final String code;
    private final String zh;
    private final String en;

    EvaluationGrade(String code, String zh, String en) {
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
