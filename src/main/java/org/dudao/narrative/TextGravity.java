package org.dudao.narrative;

/** How grave a verdict on a text is, the gravest first. */
public enum TextGravity {
    CONTRADICTS,
    IMPOSSIBLE,
    VIOLATES,
    PLACEHOLDER,
    NEVER;

    /** Whether a verdict has it. */
    boolean isOf(String verdict) {
        return switch (this) {
            case CONTRADICTS -> verdict.startsWith("CONTRADICTS_");
            case PLACEHOLDER -> verdict.equals("PLACEHOLDER") || verdict.equals("NO_FIGURE");
            case NEVER -> false;
            default -> verdict.equals(name());
        };
    }
}
