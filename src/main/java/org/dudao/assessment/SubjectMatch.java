package org.dudao.assessment;

import org.dudao.facts.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects of two assessments are the same: all of one township or county; of two only themselves, and all their schools together.
 *
 * @param from the code of the one
 * @param to the code of the other
 */
record SubjectMatch(String from, String to) {
    /** Whether both are of one township or county. */
    boolean isOfOne() {
        return from.equals(to);
    }

    /** A subject of the one as it is in the other; null if that has none that is the same. */
    @Nullable
    SubjectRef match(SubjectRef subject) {
        if (isOfOne()) {
            return subject;
        } else if (subject.id().equals(from)
                && (subject.kind() == SubjectKind.TOWNSHIP || subject.kind() == SubjectKind.COUNTY)) {
            return new SubjectRef(subject.kind(), to, subject.name());
        }
        return subject.id().equals(from + SubjectRef.ALL)
                ? new SubjectRef(subject.kind(), to + SubjectRef.ALL, subject.name())
                : null;
    }

    /** The match from the other side. */
    SubjectMatch reversed() {
        return new SubjectMatch(to, from);
    }
}
