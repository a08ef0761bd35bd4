package org.dudao.standards;

import org.dudao.facts.CodeList;

/** The comparison of a value with a limit; 以上, 以下, 以内 include the number (民法典, article 1259). */
public enum Comparison implements CodeList {
    BELOW("below", "低于", "below"),
    AT_MOST("atMost", "不超过", "at most"),
    AT_LEAST("atLeast", "不低于", "at least"),
    ABOVE("above", "高于", "above"),
    EQUALS("equals", "等于", "equal to"),
    BETWEEN("between", "介于", "between"),
    ZERO_OR_AT_LEAST("zeroOrAtLeast", "为0或者不低于", "0 or at least"),
    ZERO_OR_BETWEEN("zeroOrBetween", "为0或者介于", "0 or between"),
    ONE_OF("oneOf", "属于", "one of"),
    WITHIN_MONTHS("withinMonths", "月内", "within months");

    private final String code;
    private final String zh;
    private final String en;

    Comparison(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** Whether a limit has two bounds. */
    public boolean isRange() {
        return this == BETWEEN || this == ZERO_OR_BETWEEN;
    }

    /** Whether numbers are compared, not codes or dates. */
    public boolean isOfNumbers() {
        return this != EQUALS && this != ONE_OF && this != WITHIN_MONTHS;
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
