package org.dudao.assessment;

/** The reasons for not being assessed, as written in {@code assessment.json}. */
public final class Reason {
    /** Data needed by the standard were not reported. */
    public static final String MISSING_DATA = "missing-data";

    /** It is unknown whether the standard covers the subject. */
    public static final String SCOPE_UNKNOWN = "scope-unknown";

    /** A rate has a denominator of 0. */
    public static final String ZERO_BASE = "zero-base";

    /** No period with a duty has ended yet. */
    public static final String NOT_YET_DUE = "not-yet-due";

    /** A placeholder text such as 正在办理 or a dash is given instead of a number or a name. */
    public static final String PLACEHOLDER = "placeholder";

    /** The stated value is not comparable with the counts as written. */
    public static final String NOT_COMPARABLE = "not-comparable";

    /** The cell that states it could not be read; only where a submission with problems of form is judged in part. */
    public static final String UNREADABLE = "unreadable";

    private Reason() {}
}
