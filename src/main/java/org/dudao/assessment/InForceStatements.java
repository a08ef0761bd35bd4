package org.dudao.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.AssessmentTime;

/** The waivers and attestations of one township that may be applied on a day, and why the others may not. */
final class InForceStatements {
    private final Map<PairKey, Waiver> waivers = new HashMap<>();
    private final Map<PairKey, Attestation> attestations = new HashMap<>();
    private final Map<String, WaiverState> refusedWaivers = new HashMap<>();
    private final Map<String, AttestationState> refusedAttestations = new HashMap<>();

    InForceStatements(Statements own, AssessmentTime time) {
        for (Waiver waiver : own.waivers()) {
            WaiverState refused = refusal(waiver, time.asOf());
            if (refused == null) {
                waivers.put(waiver.pair(), waiver);
            } else {
                refusedWaivers.put(waiver.id(), refused);
            }
        }
        List<Attestation> latestFirst = own.attestations().stream()
                .sorted(Comparator.comparing(Attestation::on).reversed())
                .toList();
        Map<PairKey, Attestation> latest = new HashMap<>();
        for (Attestation one : latestFirst) {
            boolean made = !one.on().isAfter(time.asOf());
            AttestationState refused = !made
                    ? AttestationState.NOT_YET
                    : latest.putIfAbsent(one.pair(), one) != null
                            ? AttestationState.SUPERSEDED
                            : isOver(one, time) ? AttestationState.EXPIRED : null;
            if (refused == null) {
                attestations.put(one.pair(), one);
            } else {
                refusedAttestations.put(one.id(), refused);
            }
        }
    }

    private static WaiverState refusal(Waiver waiver, LocalDate asOf) {
        if (waiver.isSelfApproved()) {
            return WaiverState.SELF_APPROVED;
        } else if (asOf.isAfter(waiver.until())) {
            return WaiverState.EXPIRED;
        }
        return asOf.isBefore(waiver.from()) ? WaiverState.NOT_YET : null;
    }

    /** Without a last day it holds for the school year that it was made in, and no longer. */
    private static boolean isOver(Attestation one, AssessmentTime time) {
        return one.until() == null
                ? one.on().isBefore(time.year().firstDay())
                : time.asOf().isAfter(one.until());
    }

    boolean isEmpty() {
        return waivers.isEmpty() && attestations.isEmpty();
    }

    Waiver waiver(PairKey pair) {
        return waivers.get(pair);
    }

    Attestation attestation(PairKey pair) {
        return attestations.get(pair);
    }

    /** Whether one may be applied. */
    boolean mayApply(String id, PairKey pair) {
        Waiver waiver = waivers.get(pair);
        Attestation attestation = attestations.get(pair);
        return (waiver != null && waiver.id().equals(id))
                || (attestation != null && attestation.id().equals(id));
    }

    /** Why a waiver may not be applied; null if it may. */
    WaiverState refused(Waiver waiver) {
        return refusedWaivers.get(waiver.id());
    }

    /** Why an attestation may not be applied; null if it may. */
    AttestationState refused(Attestation attestation) {
        return refusedAttestations.get(attestation.id());
    }
}
