package org.dudao.standards;

/** Whether a value is exact, or known only by a bound. */
public enum ValueBound {
    /** The value itself. */
    EXACT,

    /** The value is not less than the number. */
    AT_LEAST,

    /** The value is not more than the number. */
    AT_MOST,

    /** The value exceeds any number: a count with a permitted number of 0, such as people on board of a bus approved for nobody. */
    BOUNDLESS
}
