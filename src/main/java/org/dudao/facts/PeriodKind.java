package org.dudao.facts;

/** The kinds of period of recurring duties. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    TERM
}
