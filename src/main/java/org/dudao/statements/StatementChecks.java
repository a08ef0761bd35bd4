package org.dudao.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.Statements;
import org.dudao.assessment.Waiver;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Texts;

/** Finds what is wrong between entries of all files: ids twice, periods that overlap, standards that nobody knows. */
public final class StatementChecks {
    /** The code of a problem of two entries that overlap. */
    public static final String OVERLAP = "overlap";

    /** The code of a problem of a standard that nobody knows. */
    public static final String UNKNOWN_STANDARD = "unknown-standard";

    private final List<InputProblem> problems = new ArrayList<>();

    private StatementChecks() {}

    /**
     * The problems between entries.
     *
     * @param standards the ids of all standards, in force or not
     */
    public static List<InputProblem> problems(Statements all, Set<String> standards) {
        StatementChecks checks = new StatementChecks();
        checks.ids(all);
        checks.standards(all, standards);
        checks.overlapping(all.waivers());
        checks.overlappingAttestations(all.attestations());
        return List.copyOf(checks.problems);
    }

    private void ids(Statements all) {
        Map<String, String> seen = new HashMap<>();
        all.waivers().forEach(w -> id("waiver " + w.id(), w.id(), w.place(), seen));
        all.attestations().forEach(a -> id("attestation " + a.id(), a.id(), a.place(), seen));
        all.onsite().forEach(o -> id("onsite " + o.id(), o.id(), o.place(), seen));
        all.answers().forEach(a -> id("answer " + a.id(), a.answer().value(), a.place(), seen));
    }

    private void id(String key, String id, String place, Map<String, String> seen) {
        String before = seen.putIfAbsent(key, place);
        if (before != null) {
            problems.add(new InputProblem(
                    "duplicate",
                    new BilingualText(
                            "编号重复，或同一份核查表给了两次：已见于 " + before,
                            "Duplicate id, or one checklist twice: first at " + before),
                    place,
                    Texts.shown(id),
                    new BilingualText("每条一个编号", "one id for each entry"),
                    new BilingualText("换一个编号，或删去重复的一条。", "Give it another id, or delete one of the two.")));
        }
    }

    private record Key(String township, PairKey pair) {}

    private record Period(LocalDate first, LocalDate last, String id, String place) {}

    private void overlapping(List<Waiver> waivers) {
        Map<Key, List<Period>> periods = new HashMap<>();
        for (Waiver one : waivers) {
            periods.computeIfAbsent(new Key(one.township(), one.pair()), k -> new ArrayList<>())
                    .add(new Period(one.from(), one.until(), one.id(), one.place()));
        }
        each(periods.values());
    }

    /** Without a last day an attestation holds until the next one is made. */
    private void overlappingAttestations(List<Attestation> attestations) {
        Map<Key, List<Period>> periods = new HashMap<>();
        for (Attestation one : attestations) {
            LocalDate last = one.until() == null ? one.on() : one.until();
            periods.computeIfAbsent(new Key(one.township(), one.pair()), k -> new ArrayList<>())
                    .add(new Period(one.on(), last, one.id(), one.place()));
        }
        each(periods.values());
    }

    private void each(Collection<List<Period>> ofPairs) {
        ofPairs.stream()
                .flatMap(this::overlaps)
                .sorted(Comparator.comparing(InputProblem::place))
                .forEach(problems::add);
    }

    private Stream<InputProblem> overlaps(List<Period> ofPair) {
        List<Period> inOrder = ofPair.stream()
                .sorted(Comparator.comparing(Period::first).thenComparing(Period::id))
                .toList();
        List<InputProblem> found = new ArrayList<>();
        Period before = inOrder.get(0); // the one that lasts longest so far
        for (Period one : inOrder.subList(1, inOrder.size())) {
            if (!one.first().isAfter(before.last())) {
                found.add(new InputProblem(
                        OVERLAP,
                        new BilingualText(
                                "同一标准、同一对象有两条，时间重叠：另一条是 " + before.id() + "（" + before.place() + "）",
                                "Two entries for one standard and subject overlap: the other is " + before.id() + " ("
                                        + before.place() + ")"),
                        one.place(),
                        Texts.shown(one.id()),
                        new BilingualText("同一天只有一条有效", "one that holds on any day"),
                        new BilingualText("改正日期，或删去其中一条。", "Correct the dates, or delete one of the two.")));
            }
            before = one.last().isAfter(before.last()) ? one : before;
        }
        return found.stream();
    }

    private void standards(Statements all, Set<String> known) {
        all.waivers().forEach(w -> standard(w.pair().standard(), w.place(), known));
        all.attestations().forEach(a -> standard(a.pair().standard(), a.place(), known));
        all.answers().forEach(a -> standard(a.answer().standard(), a.place(), known));
        for (OnsiteFinding one : all.onsite()) {
            if (one.standard() != null) {
                standard(one.standard(), one.place(), known);
            }
        }
    }

    private void standard(String id, String place, Set<String> known) {
        if (!known.contains(id)) {
            String near = NameSuggestions.nearest(id, new TreeSet<>(known));
            problems.add(new InputProblem(
                    UNKNOWN_STANDARD,
                    new BilingualText("没有这项标准", "There is no such standard"),
                    place,
                    Texts.shown(id),
                    near == null
                            ? new BilingualText("标准编号，见 dudao standards list", "an id of dudao standards list")
                            : new BilingualText("是否为 " + near, near + ", perhaps"),
                    new BilingualText("改正标准编号。", "Correct the id.")));
        }
    }
}
