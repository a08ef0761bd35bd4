package org.dudao.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.SubjectKind;

/** Enters what inspectors stated into an assessment. */
final class StatementEntries {
    private StatementEntries() {}

    /** The assessment with the entries in order of their ids, and the files named as inputs. */
    static Assessment in(
            Assessment assessment, Statements own, List<WaiverEntry> waivers, List<AttestationEntry> attestations) {
        Assessment.Head head = assessment.assessment();
        for (Assessment.InputRef input : own.inputs()) {
            head = RulesetContext.withInput(head, input);
        }
        return new Assessment(
                head,
                assessment.summary(),
                assessment.verdicts(),
                assessment.findings(),
                assessment.countyScope(),
                assessment.unread(),
                waivers.stream()
                        .sorted(Comparator.comparing(WaiverEntry::id, Order.TEXT))
                        .toList(),
                attestations.stream()
                        .sorted(Comparator.comparing(AttestationEntry::id, Order.TEXT))
                        .toList(),
                onsite(assessment, own.onsite()),
                assessment.selfAssessment(),
                assessment.followUp(),
                assessment.blanks());
    }

    private static List<OnsiteEntry> onsite(Assessment assessment, List<OnsiteFinding> seen) {
        Map<String, String> names = new HashMap<>();
        assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(subject -> subject.kind() == SubjectKind.SCHOOL)
                .forEach(subject -> names.put(subject.id(), subject.name()));
        Assessment.TownshipRef township = assessment.assessment().township();
        String whole = township.name() == null ? township.code() : township.name();
        return seen.stream()
                .map(one -> new OnsiteEntry(
                        one.id(),
                        one.school(),
                        one.school() == null ? whole : names.getOrDefault(one.school(), one.school()),
                        one.text(),
                        one.inspector(),
                        one.on(),
                        one.standard()))
                .sorted(Comparator.comparing((OnsiteEntry one) -> one.school() == null ? "" : one.school(), Order.TEXT)
                        .thenComparing(OnsiteEntry::on)
                        .thenComparing(OnsiteEntry::text, Order.TEXT)
                        .thenComparing(OnsiteEntry::id, Order.TEXT))
                .toList();
    }

    /** The subject by name; by its id if the assessment has no such verdict. */
    private static SubjectRef subject(PairKey pair, Verdict verdict) {
        return verdict == null ? new SubjectRef(pair.kind(), pair.subject(), pair.subject()) : verdict.subject();
    }

    /**
     * The entry of a waiver.
     *
     * @param refused why it may not be applied; null if it may
     * @param verdict of its pair; null if there is none
     * @param excused the finding that a waiver of the pair excused; null if none
     */
    static WaiverEntry of(Waiver waiver, WaiverState refused, Verdict verdict, Finding excused) {
        boolean applied = refused == null && verdict != null && verdict.waived() != null;
        WaiverState unless = refused == null ? WaiverState.UNUSED : refused;
        Finding finding = applied ? excused : null;
        return new WaiverEntry(
                waiver.id(),
                waiver.pair().standard(),
                subject(waiver.pair(), verdict),
                applied ? WaiverState.APPLIED : unless,
                verdict == null
                        ? null
                        : verdict.waived() == null
                                ? verdict.outcome()
                                : verdict.waived().outcome(),
                finding == null ? null : finding.severity(),
                finding == null ? null : finding.problem(),
                waiver.reason(),
                waiver.requester(),
                waiver.approver(),
                waiver.from(),
                waiver.until(),
                waiver.document());
    }

    /**
     * The entry of an attestation.
     *
     * @param data the outcome by the data alone; null if it was not looked at
     * @param verdict of its pair; null if there is none
     */
    static AttestationEntry of(Attestation one, AttestationState state, Outcome data, Verdict verdict) {
        return new AttestationEntry(
                one.id(),
                one.pair().standard(),
                subject(one.pair(), verdict),
                state,
                one.outcome(),
                data == null && verdict != null ? verdict.outcome() : data,
                one.observed(),
                one.inspector(),
                one.on(),
                one.evidence(),
                one.until());
    }
}
