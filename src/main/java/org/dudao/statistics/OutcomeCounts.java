package org.dudao.statistics;

import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.io.CompactCodec;

/**
 * The number of verdicts per outcome, without NOT_APPLICABLE.
 *
 * @param waiting the number of unassessed ones that wait for data
 */
public record OutcomeCounts(int compliant, int violation, int query, int notAssessed, int waiting, int waived) {
    /** No verdict at all. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0);

    /** The counts of a summary, which does not state how many verdicts wait for data. */
    static OutcomeCounts of(Map<Outcome, Integer> byOutcome, int waiting) {
        return new OutcomeCounts(
                byOutcome.getOrDefault(Outcome.COMPLIANT, 0),
                byOutcome.getOrDefault(Outcome.VIOLATION, 0),
                byOutcome.getOrDefault(Outcome.QUERY, 0),
                byOutcome.getOrDefault(Outcome.NOT_ASSESSED, 0),
                waiting,
                byOutcome.getOrDefault(Outcome.WAIVED, 0));
    }

    /** A nation has a hundred of these per township, mostly with only compliant verdicts. */
    void write(CompactCodec.Writer to) {
        boolean clean = compliant == applying();
        to.number(compliant * 2 + (clean ? 0 : 1));
        if (!clean) {
            to.number(violation);
            to.number(query);
            to.number(notAssessed);
            to.number(waiting);
            to.number(waived);
        }
    }

    /** Reads the result of {@link #write}. */
    static OutcomeCounts read(CompactCodec.Reader from) {
        int first = from.number();
        return first % 2 == 0
                ? new OutcomeCounts(first / 2, 0, 0, 0, 0, 0)
                : new OutcomeCounts(
                        first / 2, from.number(), from.number(), from.number(), from.number(), from.number());
    }

    /** The number of judged verdicts. */
    public int judged() {
        return compliant + violation + query + waived;
    }

    /** The number of applicable verdicts. */
    public int applying() {
        return judged() + notAssessed;
    }

    /** The sums of both. */
    public OutcomeCounts plus(OutcomeCounts others) {
        return new OutcomeCounts(
                compliant + others.compliant,
                violation + others.violation,
                query + others.query,
                notAssessed + others.notAssessed,
                waiting + others.waiting,
                waived + others.waived);
    }
}
