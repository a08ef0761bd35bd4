package org.dudao.assessment;

import org.dudao.facts.SubjectKind;

/**
 * What a waiver or an attestation speaks of: one standard for one subject.
 *
 * @param standard the standard's id
 * @param subject the subject's id, as in an assessment
 */
public record PairKey(String standard, SubjectKind kind, String subject) {
    /** That of a verdict. */
    public static PairKey of(Verdict verdict) {
        return of(verdict.standard(), verdict.subject());
    }

    /** That of a standard and a subject of an assessment. */
    public static PairKey of(String standard, SubjectRef subject) {
        return new PairKey(standard, subject.kind(), subject.id());
    }

    /** That of a pair being judged. */
    static PairKey of(Pair pair) {
        return new PairKey(
                pair.standard().id(),
                pair.row().subject().kind(),
                pair.row().subject().id());
    }
}
