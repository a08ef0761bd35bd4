package org.dudao.facts;

/** The kinds of period in which something must be held. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    TERM
}
