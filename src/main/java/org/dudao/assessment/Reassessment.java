package org.dudao.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dudao.standards.StandardSuccession;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says of items that earlier ones found. Of a standard that it did not judge, the one that took over speaks.
 *
 * <p>The comparison of two assessments and the ledger both ask here, so that they agree.
 */
public final class Reassessment {
    private final Rechecks rechecks;
    private final StandardSuccession succession;
    private final Map<PairKey, Finding> findings = new HashMap<>();

    /** The verdicts and findings of an assessment. */
    public Reassessment(Assessment now, StandardSuccession succession) {
        this.rechecks = Rechecks.of(now);
        this.succession = succession;
        now.findings().forEach(finding -> findings.put(PairKey.of(finding.standard(), finding.subject()), finding));
    }

    /** Its verdicts. */
    public Rechecks rechecks() {
        return rechecks;
    }

    /** The finding with which an item goes on: that of its own standard, or of the one that took over; null if it is none now. */
    public @Nullable Finding finding(String standard, SubjectRef subject) {
        return findings.get(PairKey.of(judged(standard, subject), subject));
    }

    /** The verdict on an item: by its own standard, or by the one that took over; null if there is none. */
    public @Nullable Verdict verdict(String standard, SubjectRef subject) {
        return rechecks.verdict(judged(standard, subject), subject);
    }

    /** Why an item is no finding. */
    public ChangeReason reason(String standard, SubjectRef subject) {
        return reason(rechecks.why(judged(standard, subject), subject), standard);
    }

    /** The reason that the assessment itself gives for an item that it follows. */
    public ChangeReason reason(FollowUpReason given, String standard) {
        boolean known = succession.isKnown(standard) || succession.successor(standard) != null;
        return ChangeReason.of(given, known);
    }

    /** The standard by which an item is judged: its own, or the one that took over where that is not judged any more. */
    public String judged(String standard, SubjectRef subject) {
        Set<String> asked = new HashSet<>();
        String by = standard;
        String next = succession.successor(by);
        while (next != null && asked.add(by) && rechecks.why(by, subject) == FollowUpReason.STANDARD_GONE) {
            by = next;
            next = succession.successor(by);
        }
        return by;
    }
}
