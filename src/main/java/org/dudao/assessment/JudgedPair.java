package org.dudao.assessment;

import java.util.List;
import org.dudao.rules.Measure;
import org.dudao.standards.Limit;

/**
 * A pair with its outcome.
 *
 * @param measures the measure of each part, null if there is none; empty if nothing was required
 * @param reason the reason for not being assessed, or null
 * @param parts the verdict of each part; null if there is only one, or if it is compliant
 */
record JudgedPair(
        Pair pair,
        Outcome outcome,
        List<Measure> measures,
        String reason,
        List<String> missing,
        List<String> assumed,
        List<Verdict.PartVerdict> parts) {
    /** A copy with assumed paths. */
    JudgedPair assuming(List<String> paths) {
        return new JudgedPair(pair, outcome, measures, reason, missing, paths, parts);
    }

    /** The measure of its only part; null if there is none or there are several parts. */
    Measure measure() {
        return measures.size() == 1 ? measures.get(0) : null;
    }

    /** The limit of its only part, or the loosest possible one if that is broken; null if it is unknown or there are several parts. */
    Limit limit() {
        if (measures.size() != 1) {
            return null;
        }
        boolean decided = outcome == Outcome.VIOLATION || outcome == Outcome.QUERY;
        return decided ? pair.limits().get(0).compared() : pair.limits().get(0).limit();
    }

    /** Whether a part contributes to the problem; all do if no single one is broken. */
    boolean contributes(int part) {
        boolean wrong = outcome == Outcome.VIOLATION || outcome == Outcome.QUERY;
        return parts == null || !wrong || parts.get(part).outcome() == Outcome.VIOLATION;
    }
}
