package org.dudao.assessment;

import org.dudao.facts.SubjectKind;
import org.dudao.standards.Limit;
import org.dudao.standards.Standard;

/** Selects the compliant verdicts that are listed; the others are only counted. */
public interface VerdictFilter {
    /**
     * Whether a verdict is listed because of the value of one of its parts.
     *
     * @param kind the subject's kind
     * @param value a value as rules measure it, see {@link org.dudao.rules.Measure}
     * @param limit the limit that it keeps
     */
    boolean names(Standard standard, SubjectKind kind, Object value, Limit limit);
}
