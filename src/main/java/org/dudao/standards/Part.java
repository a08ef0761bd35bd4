package org.dudao.standards;

import java.util.List;

/** One of several things that a standard asks at once: an indicator with limits of its own. */
public record Part(String indicator, List<LimitClause> limits) {}
