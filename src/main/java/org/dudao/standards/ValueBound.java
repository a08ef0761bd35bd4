package org.dudao.standards;

/** What is known of a value: itself, or only on which side of a number it lies. */
public enum ValueBound {
    /** The value itself. */
    EXACT,

    /** The value is not less than the number. */
    AT_LEAST,

    /** The value is not more than the number. */
    AT_MOST,

    /** The value is more than any number: a count of which nothing is allowed for, such as people on board of a bus approved for nobody. */
    BOUNDLESS
}
