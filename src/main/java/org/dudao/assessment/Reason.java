package org.dudao.assessment;

/** Why a standard could not be assessed for a subject, as {@code assessment.json} writes it. */
public final class Reason {
    /** What the standard needs was not reported. */
    public static final String MISSING_DATA = "missing-data";

    /** Nobody can tell whether the standard covers the subject. */
    public static final String SCOPE_UNKNOWN = "scope-unknown";

    /** A rate has a base of 0. */
    public static final String ZERO_BASE = "zero-base";

    /** No period is over yet in which something had to be held. */
    public static final String NOT_YET_DUE = "not-yet-due";

    /** A text such as 正在办理 or a dash stands where the standard needs a number or a name. */
    public static final String PLACEHOLDER = "placeholder";

    /** What was stated is not written so that it can be compared with the counts. */
    public static final String NOT_COMPARABLE = "not-comparable";

    private Reason() {}
}
