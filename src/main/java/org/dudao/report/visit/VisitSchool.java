package org.dudao.report.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at in one place.
 *
 * @param code of the school; null for the township itself
 * @param name of the school or township
 */
public record VisitSchool(@Nullable String code, String name, List<VisitItem> items) {}
