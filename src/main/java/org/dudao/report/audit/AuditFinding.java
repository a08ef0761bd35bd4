package org.dudao.report.audit;

import java.util.Comparator;
import java.util.List;
import org.dudao.narrative.ToldAudit;
import org.dudao.narrative.ToldClaim;
import org.dudao.narrative.ToldVerdict;

/** What must be done something about: a verdict on a claim. */
record AuditFinding(ToldClaim claim, ToldVerdict verdict, AuditKind kind) {
    /** All of an audit, the gravest first, those of one gravity in the order of the text. */
    static List<AuditFinding> all(ToldAudit audit) {
        return audit.claims().stream()
                .flatMap(claim -> of(claim).stream())
                .sorted(Comparator.comparing(AuditFinding::kind))
                .toList();
    }

    /** Those of a claim. */
    static List<AuditFinding> of(ToldClaim claim) {
        return claim.verdicts().stream()
                .map(one -> new AuditFinding(claim, one, AuditKind.valueOf(one.verdict())))
                .filter(one -> one.kind().isFinding())
                .toList();
    }

    /** Whether it counts without somebody looking at it. */
    boolean isCertain() {
        return !verdict.isWeak();
    }
}
