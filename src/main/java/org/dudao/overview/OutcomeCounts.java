package org.dudao.overview;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import org.dudao.assessment.Outcome;

/**
 * How many verdicts have which outcome; what does not apply is left out.
 *
 * @param waiting how many of those not assessed wait for data
 */
public record OutcomeCounts(int compliant, int violation, int query, int notAssessed, int waiting, int waived) {
    /** No verdict at all. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0);

    /** The counts of a summary, which does not tell what its verdicts wait for. */
    static OutcomeCounts of(Map<Outcome, Integer> byOutcome, int waiting) {
        return new OutcomeCounts(
                byOutcome.getOrDefault(Outcome.COMPLIANT, 0),
                byOutcome.getOrDefault(Outcome.VIOLATION, 0),
                byOutcome.getOrDefault(Outcome.QUERY, 0),
                byOutcome.getOrDefault(Outcome.NOT_ASSESSED, 0),
                waiting,
                byOutcome.getOrDefault(Outcome.WAIVED, 0));
    }

    /** A nation has a hundred of these for each township, so they are kept as a list without the zeros at its end. */
    @JsonCreator
    static OutcomeCounts unpack(int[] packed) {
        int[] all = Arrays.copyOf(packed, 6);
        return new OutcomeCounts(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    @JsonValue
    int[] pack() {
        int[] all = {compliant, violation, query, notAssessed, waiting, waived};
        int length = all.length;
        while (length > 0 && all[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(all, length);
    }

    /** How many could be judged. */
    public int judged() {
        return compliant + violation + query + waived;
    }

    /** How many apply. */
    public int applying() {
        return judged() + notAssessed;
    }

    /** These and others. */
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
