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
                onsite(assessment, own.onsite()));
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
    static SubjectRef subject(PairKey pair, Verdict verdict) {
        return verdict == null ? new SubjectRef(pair.kind(), pair.subject(), pair.subject()) : verdict.subject();
    }
}
