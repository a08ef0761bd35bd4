package org.dudao.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.CodeList;
import org.dudao.facts.Roll;
import org.dudao.facts.StatedDate;
import org.dudao.io.Sha256;
import org.dudao.roster.Cell;
import org.dudao.roster.Row;
import org.dudao.rules.EvidenceRows;
import org.dudao.standards.Citation;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Duty;
import org.dudao.standards.Remedy;
import org.dudao.standards.Standard;
import org.dudao.submission.json.SourceLocations;

/** Makes a finding from a verdict that needs action: its texts, evidence, responsible party and due date. */
final class Findings {
    private final SourceLocations places;
    private final Row itself;
    private final DueDays due;
    private final Deadlines deadlines;
    private final LocalDate asOf;
    private final EvidenceCells grounds;
    private final Subjects subjects;
    private final DocumentRegister documents;

    /**
     * A maker.
     *
     * @param deadlines what earlier assessments demanded
     */
    Findings(Subjects subjects, StandardsInForce inForce, LocalDate asOf, Deadlines deadlines) {
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.asOf = asOf;
        this.documents = inForce.documents();
        this.due = new DueDays(asOf, inForce.workingDays(), subjects.terms());
        this.places = subjects.places();
        this.itself = subjects.itself();
        this.grounds = new EvidenceCells(subjects);
    }

    Finding create(JudgedPair one, Verdict verdict) {
        Standard standard = one.pair().standard();
        Shortfall shortfall = Shortfalls.of(one, shares(one));
        List<Duty> held = subjects.duties(standard, one.pair().row());
        String fingerprint = fingerprint(one);
        List<AssignedDuty> duties = new ArrayList<>();
        for (Duty duty : held) {
            int nth =
                    (int) duties.stream().filter(d -> d.party() == duty.party()).count();
            duties.add(assigned(duty, deadline(duty, nth, one, fingerprint), one, verdict, shortfall));
        }
        Placeholders slots = slots(held.get(0), deadline(held.get(0), 0, one, fingerprint), one, verdict, shortfall);
        if (standard.problem().zh().contains(TotalsWording.SLOT)) {
            slots.list(TotalsWording.compared(grounds.cells(one)));
        }
        return new Finding(
                fingerprint,
                standard.id(),
                standard.area(),
                verdict.subject(),
                standard.severity(),
                one.outcome(),
                one.pair().isOfTotals() ? TotalsWording.problem(one, verdict) : slots.fill(standard.problem()),
                verdict.observed(),
                verdict.limit(),
                shortfall,
                evidence(one),
                citations(one),
                duties.get(0).action(),
                duties.get(0).party(),
                duties.get(0).due(),
                List.copyOf(duties),
                deadlines.isRepeated(fingerprint),
                one.outcome() == Outcome.QUERY ? Answers.value(one) : null);
    }

    private Deadlines.Deadline deadline(Duty duty, int nth, JudgedPair one, String fingerprint) {
        Remedy remedy = one.pair().standard().remedy();
        return deadlines.deadline(
                fingerprint,
                duty.party(),
                nth,
                one.outcome() == Outcome.QUERY,
                remedy.days(duty),
                due.due(remedy, duty));
    }

    /** The duty is due on the day set first; what it says names the day demanded now. */
    private AssignedDuty assigned(
            Duty duty, Deadlines.Deadline deadline, JudgedPair one, Verdict verdict, Shortfall shortfall) {
        Remedy remedy = one.pair().standard().remedy();
        Placeholders slots = slots(duty, deadline, one, verdict, shortfall);
        boolean isKnown = deadline.demanded().equals(due.due(remedy, duty))
                ? due.isCalendarKnown(remedy, duty)
                : due.knows(deadline.demanded());
        return new AssignedDuty(
                duty.party(),
                one.pair().isOfTotals()
                        ? TotalsWording.action(slots, remedy.action(duty))
                        : slots.fill(remedy.action(duty)),
                deadline.first(),
                isKnown ? null : true,
                deadline.demanded().equals(deadline.first()) ? null : deadline.demanded(),
                deadline.granted());
    }

    private Placeholders slots(
            Duty duty, Deadlines.Deadline deadline, JudgedPair one, Verdict verdict, Shortfall shortfall) {
        Remedy remedy = one.pair().standard().remedy();
        boolean usual = deadline.demanded().equals(due.due(remedy, duty));
        int days = usual ? remedy.days(duty) : (int) ChronoUnit.DAYS.between(asOf, deadline.demanded());
        return new Placeholders(one, verdict, shortfall, days, deadline.demanded(), itself.name());
    }

    /** The clauses in force that hold for the subject. */
    private List<Citation> citations(JudgedPair one) {
        return one.pair().inForce().bases().stream()
                .filter(basis -> subjects.holdsFor(
                        basis.when(), basis.binds(), one.pair().row()))
                .map(documents::cite)
                .toList();
    }

    private String fingerprint(JudgedPair one) {
        return Sha256.of(String.join(
                        "\n",
                        one.pair().standard().id(),
                        one.pair().row().subject().kind().code(),
                        itself.subject().id(),
                        one.pair().row().subject().id()))
                .substring(0, 16);
    }

    /** A verdict's evidence, in order. */
    List<Evidence> evidence(JudgedPair one) {
        return grounds.cells(one).stream()
                .sorted(Comparator.comparing(Cell::path, Order.TEXT)
                        .thenComparing(Cell::rowCode, Order.TEXT)
                        .thenComparing(c -> text(c.value()), Order.TEXT))
                .map(c -> new Evidence(places.locate(c.address()), c.path(), text(c.value())))
                .toList();
    }

    /** The schools' shares: each roll that was summed and has both counts. */
    private List<Shortfall.Share> shares(JudgedPair one) {
        if (one.measure() == null) {
            return List.of();
        }
        return one.measure().sources().stream()
                .map(EvidenceRows::facts)
                .flatMap(List::stream)
                .filter(Roll.class::isInstance)
                .map(Roll.class::cast)
                .filter(r -> r.dropoutCount() != null && r.startCount() != null)
                .map(r -> new Shortfall.Share(r.schoolCode(), r.dropoutCount(), r.startCount()))
                .sorted(Comparator.comparing(Shortfall.Share::schoolCode, Order.TEXT))
                .toList();
    }

    /** A value of a submission as in its file. */
    static String text(Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof CodeList coded) {
            return coded.code();
        } else if (value instanceof StatedDate stated) {
            return stated.on() == null ? "none" : stated.on().toString();
        } else if (value instanceof Map<?, ?> counts) {
            return counts.entrySet().stream()
                    .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
                    .sorted(Order.TEXT)
                    .collect(Collectors.joining("、"));
        } else if (value instanceof List<?> items) {
            return items.stream().map(Findings::text).collect(Collectors.joining("、"));
        }
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }
}
