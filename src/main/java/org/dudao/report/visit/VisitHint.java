package org.dudao.report.visit;

import org.jspecify.annotations.Nullable;

/**
 * A hint for the visit.
 *
 * @param school the code of the school; null for the township itself
 * @param text why it is worth looking
 */
public record VisitHint(@Nullable String school, String text) {}
