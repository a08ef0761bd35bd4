package org.dudao.assessment;

import org.dudao.facts.SubjectKind;
import org.dudao.standards.Limit;
import org.dudao.standards.Standard;

/** Which of the compliant verdicts an assessment names, where most are only counted. */
public interface VerdictFilter {
    /**
     * Whether a verdict is named for what one of its parts comes to.
     *
     * @param kind the kind of its subject
     * @param value a value as rules measure it, see {@link org.dudao.rules.Measure}
     * @param limit what it keeps to
     */
    boolean names(Standard standard, SubjectKind kind, Object value, Limit limit);
}
