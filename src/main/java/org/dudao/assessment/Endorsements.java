package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dudao.facts.Answer;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Applies waivers and attestations to the verdicts of one township. Not thread-safe: one is made for each run.
 *
 * <p>Data come first: an attestation gives the outcome only where the data gave none. A waiver excuses a violation or a query that is
 * still there; what was not assessed is not excused, since nobody knows what would be.
 */
final class Endorsements {
    private final Statements own;
    private final InForceStatements inForce;
    private final boolean none;

    /** The outcomes by the data alone, of the pairs that are attested. */
    private final Map<PairKey, Outcome> data = new HashMap<>();

    private final Map<PairKey, AttestationState> states = new HashMap<>();
    private final Map<PairKey, Finding> excused = new HashMap<>();

    /** For subjects of which nobody states anything. */
    static Endorsements none() {
        return new Endorsements(Statements.NONE, new InForceStatements(Statements.NONE, null));
    }

    private Endorsements(Statements own, InForceStatements inForce) {
        this.own = own;
        this.inForce = inForce;
        this.none = inForce.isEmpty();
    }

    /** Those of one township. */
    static Endorsements of(Statements own, AssessmentTime time) {
        return new Endorsements(own, new InForceStatements(own, time));
    }

    /** A judged pair as it stands with its attestation: one that the data leave open has the attested outcome. */
    JudgedPair attest(JudgedPair one) {
        if (none) {
            return one;
        }
        PairKey key = PairKey.of(one.pair());
        Attestation attested = inForce.attestation(key);
        if (attested == null) {
            return one;
        }
        data.put(key, one.outcome());
        AttestationState state = state(one, attested);
        states.put(key, state);
        return state == AttestationState.HOLDS ? attested(one, attested.outcome()) : one;
    }

    private static AttestationState state(JudgedPair one, Attestation attested) {
        return switch (one.outcome()) {
            case NOT_ASSESSED -> AttestationState.HOLDS;
            case COMPLIANT, VIOLATION ->
                one.outcome() == attested.outcome() ? AttestationState.AGREES : AttestationState.DIFFERS;
            case QUERY -> {
                boolean same = attested.value() == null || attested.value().equals(Answers.value(one));
                yield !same
                        ? AttestationState.CHANGED
                        : attested.outcome() == Outcome.COMPLIANT
                                ? AttestationState.CONFIRMS
                                : AttestationState.REFUTES;
            }
            case NOT_APPLICABLE, WAIVED -> AttestationState.UNUSED;
        };
    }

    /** Nothing was measured; of a violation all parts are to be acted on, since an attestation speaks of the whole. */
    private static JudgedPair attested(JudgedPair one, Outcome outcome) {
        List<Part> parts = one.pair().allParts();
        boolean several = parts.size() > 1 && outcome == Outcome.VIOLATION;
        boolean limited = one.pair().limits().size() == parts.size();
        return new JudgedPair(
                one.pair(),
                outcome,
                limited ? Collections.nCopies(parts.size(), null) : List.of(),
                null,
                List.of(),
                List.of(),
                several
                        ? parts.stream()
                                .map(part -> new Verdict.PartVerdict(part.indicator(), outcome, null, null))
                                .toList()
                        : null);
    }

    private AttestationState state(JudgedPair one) {
        return states.isEmpty() ? null : states.get(PairKey.of(one.pair()));
    }

    /** The answers of a township, those it typed first of all. */
    List<Answer> answers(@Nullable List<Answer> typed, LocalDate asOf) {
        return StatedAnswer.merged(typed, own.answers(), asOf);
    }

    /** Whether the queried figures of a pair were seen to be true; null if nobody looked. */
    Boolean isConfirmed(JudgedPair one) {
        AttestationState state = state(one);
        return state == AttestationState.CONFIRMS
                ? Boolean.TRUE
                : state == AttestationState.REFUTES ? Boolean.FALSE : null;
    }

    /** The doubts about a pair: none of the data where the data gave no verdict, one more where they contradict what was seen. */
    List<String> doubts(JudgedPair one, List<String> byData) {
        AttestationState state = state(one);
        if (state == AttestationState.HOLDS) {
            return List.of();
        } else if (state != AttestationState.DIFFERS) {
            return byData;
        }
        TreeSet<String> all = new TreeSet<>(Order.TEXT);
        all.addAll(byData);
        all.add(Attestation.DIFFERS);
        return List.copyOf(all);
    }

    /** The verdict with what was stated about it. */
    Verdict marked(JudgedPair one, Verdict verdict) {
        if (none) {
            return verdict;
        }
        PairKey key = PairKey.of(one.pair());
        AttestationState state = states.get(key);
        boolean spoken = state != null && state.isUsed() && state != AttestationState.DIFFERS;
        Verdict marked =
                spoken ? verdict.attested(inForce.attestation(key).id(), state == AttestationState.HOLDS) : verdict;
        Waiver waiver = inForce.waiver(key);
        boolean excusable = one.outcome() == Outcome.VIOLATION
                || (one.outcome() == Outcome.QUERY && !Boolean.TRUE.equals(verdict.answered()));
        return waiver != null && excusable ? marked.waived(waiver.id()) : marked;
    }

    /** The finding in the words of whoever saw it; the data's own words if nobody did. */
    Finding worded(JudgedPair one, Finding finding) {
        AttestationState state = state(one);
        if (state == null) {
            return finding;
        }
        BilingualText problem = finding.problem();
        return switch (state) {
            case HOLDS -> finding.withProblem(seen(one.pair().standard(), finding));
            case AGREES ->
                finding.withProblem(new BilingualText("经现场核查，" + problem.zh(), "Confirmed on site: " + problem.en()));
            case REFUTES ->
                finding.withProblem(new BilingualText("经现场核查不属实，" + problem.zh(), "Not true on site: " + problem.en()));
            default -> finding;
        };
    }

    private BilingualText seen(Standard standard, Finding finding) {
        Attestation attested = inForce.attestation(new PairKey(
                finding.standard(), finding.subject().kind(), finding.subject().id()));
        String seen = attested.observed() == null ? "" : attested.observed().replace('\n', ' ');
        return new BilingualText(
                "经现场核查，" + finding.subject().name() + "“" + standard.title().zh() + "”不达标"
                        + (seen.isEmpty() ? "" : "（" + seen + "）"),
                "Found on site: " + finding.subject().name() + " violates \""
                        + standard.title().en() + "\"" + (seen.isEmpty() ? "" : " (" + seen + ")"));
    }

    /** Takes a finding that is waived: it is listed with its waiver, and is none of the findings. */
    void excuse(JudgedPair one, Finding finding) {
        excused.put(PairKey.of(one.pair()), finding);
    }

    /** An assessment with what was stated, and the files it comes from. */
    Assessment entered(Assessment assessment) {
        if (own.isNone()) {
            return assessment;
        }
        Map<PairKey, Verdict> verdicts = new HashMap<>();
        assessment.verdicts().forEach(verdict -> verdicts.put(PairKey.of(verdict), verdict));
        List<WaiverEntry> waivers = new ArrayList<>();
        own.waivers()
                .forEach(waiver -> waivers.add(StatementEntries.of(
                        waiver, inForce.refused(waiver), verdicts.get(waiver.pair()), excused.get(waiver.pair()))));
        List<AttestationEntry> attestations = new ArrayList<>();
        own.attestations()
                .forEach(one -> attestations.add(
                        StatementEntries.of(one, state(one), data.get(one.pair()), verdicts.get(one.pair()))));
        return StatementEntries.in(assessment, own, waivers, attestations);
    }

    private AttestationState state(Attestation one) {
        AttestationState refused = inForce.refused(one);
        return refused == null ? states.getOrDefault(one.pair(), AttestationState.UNUSED) : refused;
    }
}
