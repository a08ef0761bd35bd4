package org.dudao.assessment;

import java.util.List;
import org.dudao.rules.Measure;
import org.dudao.standards.Limit;

/**
 * A pair with its outcome.
 *
 * @param measures the measure of each part, null where there is none; empty where nothing was asked
 * @param reason why it was not assessed, or null
 * @param parts the verdict of each part; null where there is but one, and where it is compliant
 */
record JudgedPair(
        Pair pair,
        Outcome outcome,
        List<Measure> measures,
        String reason,
        List<String> missing,
        List<String> assumed,
        List<Verdict.PartVerdict> parts) {
    /** The same pair, with what had to be assumed for it. */
    JudgedPair assuming(List<String> paths) {
        return new JudgedPair(pair, outcome, measures, reason, missing, paths, parts);
    }

    /** The measure of its only part; null where there is none or where there are several parts. */
    Measure measure() {
        return measures.size() == 1 ? measures.get(0) : null;
    }

    /** The limit of its only part, or the loosest that it can be, where that is broken; null where it is not known or there are several. */
    Limit limit() {
        if (measures.size() != 1) {
            return null;
        }
        boolean decided = outcome == Outcome.VIOLATION || outcome == Outcome.QUERY;
        return decided ? pair.limits().get(0).compared() : pair.limits().get(0).limit();
    }

    /** Whether a part is among what is wrong; every part is, where no single one is. */
    boolean rests(int part) {
        boolean wrong = outcome == Outcome.VIOLATION || outcome == Outcome.QUERY;
        return parts == null || !wrong || parts.get(part).outcome() == Outcome.VIOLATION;
    }
}
