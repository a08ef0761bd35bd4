package org.dudao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What inspectors state beside the data of one or many townships.
 *
 * @param answers what the bureau keeps of explanations for queries
 * @param inputs the files they come from, which every assessment made with them names
 */
public record Statements(
        List<Waiver> waivers,
        List<Attestation> attestations,
        List<OnsiteFinding> onsite,
        List<StatedAnswer> answers,
        List<Assessment.InputRef> inputs) {
    /** Statements without answers to queries, which only a ledger keeps. */
    public Statements(
            List<Waiver> waivers,
            List<Attestation> attestations,
            List<OnsiteFinding> onsite,
            List<Assessment.InputRef> inputs) {
        this(waivers, attestations, onsite, List.of(), inputs);
    }

    /** The kind of input with waivers. */
    public static final String WAIVERS = "waivers";

    /** The kind of input with attestations. */
    public static final String ATTESTATIONS = "attestations";

    /** The kind of file with answers, which only a ledger takes. */
    public static final String ANSWERS = "answers";

    /** Nothing. */
    public static final Statements NONE = new Statements(List.of(), List.of(), List.of(), List.of());

    /** Whether no file was given: an assessment made with an empty one names it. */
    boolean isNone() {
        return isEmpty() && inputs.isEmpty();
    }

    /** Whether nothing is stated. */
    boolean isEmpty() {
        return waivers.isEmpty() && attestations.isEmpty() && onsite.isEmpty() && answers.isEmpty();
    }

    /** Those of one township; the files stay the same. */
    public Statements ofTownship(String code) {
        return isNone()
                ? this
                : new Statements(
                        of(code, waivers, Waiver::township),
                        of(code, attestations, Attestation::township),
                        of(code, onsite, OnsiteFinding::township),
                        of(code, answers, StatedAnswer::township),
                        inputs);
    }

    private static <T> List<T> of(String code, List<T> all, Function<T, String> township) {
        return all.stream().filter(one -> township.apply(one).equals(code)).toList();
    }

    /** These and others. */
    public Statements and(Statements others) {
        return new Statements(
                joined(waivers, others.waivers),
                joined(attestations, others.attestations),
                joined(onsite, others.onsite),
                joined(answers, others.answers),
                joined(inputs, others.inputs));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** A pair that somebody speaks of, with the place. */
    record Spoken(PairKey pair, String id, String place) {}

    /** The pairs that a list speaks of; the subject of a waiver that was granted on an item is known to have been there. */
    List<Spoken> spoken() {
        List<Spoken> all = new ArrayList<>();
        waivers.stream().filter(w -> w.item() == null).forEach(w -> all.add(new Spoken(w.pair(), w.id(), w.place())));
        attestations.forEach(a -> all.add(new Spoken(a.pair(), a.id(), a.place())));
        return all;
    }
}
