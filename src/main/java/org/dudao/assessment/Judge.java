package org.dudao.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.Derived;
import org.dudao.rules.Gap;
import org.dudao.rules.Measure;
import org.dudao.standards.Covers;
import org.dudao.standards.Limit;
import org.dudao.standards.Part;
import org.dudao.standards.RuleBaseError;
import org.dudao.standards.StandardKind;
import org.dudao.standards.ValueBound;

/**
 * Gives every pair its outcome, from what the rules derived.
 *
 * <p>A pair without any result is NOT_ASSESSED, never COMPLIANT.
 */
final class Judge {
    private static final Truth OPEN = new Truth(null, List.of());

    private final Subjects subjects;
    private final Derived derived;
    private final StandardsInForce inForce;

    Judge(StandardsInForce inForce, Subjects subjects, Derived derived) {
        this.inForce = inForce;
        this.subjects = subjects;
        this.derived = derived;
    }

    JudgedPair judge(Pair one) {
        Truth in = coverage(one, derived);
        if (in.isFalse()) {
            return unmeasured(one, Outcome.NOT_APPLICABLE, null, List.of());
        }
        if (one.absent() != null) {
            List<String> missing = in.isTrue() ? List.of(one.absent()) : union(in.missing(), List.of(one.absent()));
            return unmeasured(
                    one, Outcome.NOT_ASSESSED, in.isTrue() ? Reason.MISSING_DATA : Reason.SCOPE_UNKNOWN, missing);
        }
        if (!in.isTrue()) {
            return unmeasured(one, Outcome.NOT_ASSESSED, Reason.SCOPE_UNKNOWN, union(in.missing(), nulls(one)));
        }
        return measured(one);
    }

    /** Whether the standard covers the subject, by its page and by rules. */
    static Truth coverage(Pair one, Derived derived) {
        if (one.absent() != null
                || one.isOfTotals()
                || !Boolean.TRUE.equals(one.standard().covers().byRule())
                || !one.covered().isTrue()) {
            return one.covered();
        }
        Boolean byRule = derived.isCovered(
                one.standard().covers().decidedAs(one.standard().id()), one.row());
        if (byRule == null) {
            return one.standard().covers().otherwise() == Covers.Otherwise.COVERED ? Truth.YES : OPEN;
        }
        return Truth.of(byRule);
    }

    private JudgedPair unmeasured(Pair one, Outcome outcome, String reason, List<String> missing) {
        return new JudgedPair(one, outcome, List.of(), reason, missing, List.of(), null);
    }

    private JudgedPair measured(Pair one) {
        int parts = one.limits().size();
        Truth kept = kept(one, parts);
        Outcome outcome = kept.isFalse()
                ? (one.standard().kind() == StandardKind.PLAUSIBILITY ? Outcome.QUERY : Outcome.VIOLATION)
                : kept.isTrue() ? Outcome.COMPLIANT : Outcome.NOT_ASSESSED;
        List<Measure> all = measures(one, parts);
        if (parts == 1 && outcome != Outcome.NOT_ASSESSED) { // the usual case
            return new JudgedPair(one, outcome, all, null, List.of(), assumed(all), null);
        }
        String reason = outcome == Outcome.NOT_ASSESSED ? reason(one, all) : null;
        boolean lacks = Reason.MISSING_DATA.equals(reason) || Reason.NOT_COMPARABLE.equals(reason);
        List<String> missing = lacks ? missing(one) : List.of();
        boolean nothing = missing.isEmpty() && subjects.hasZeroDenominator(one.limits());
        return new JudgedPair(
                one,
                outcome,
                all,
                Reason.MISSING_DATA.equals(reason) && nothing ? Reason.ZERO_BASE : reason,
                missing,
                assumed(all),
                parts == 1 || outcome == Outcome.COMPLIANT ? null : parts(one, all));
    }

    /** The verdict of each part; null if there is only one. */
    List<Verdict.PartVerdict> parts(JudgedPair one) {
        boolean compliant = one.outcome() == Outcome.COMPLIANT && one.measures().size() > 1;
        return compliant ? parts(one.pair(), one.measures()) : one.parts();
    }

    /** The measure of each part, or null. */
    private List<Measure> measures(Pair one, int parts) {
        if (parts == 1) {
            return Collections.singletonList(measure(one, 0));
        }
        List<Measure> all = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            all.add(measure(one, i));
        }
        return Collections.unmodifiableList(all);
    }

    /** The measure of one part; null if there is none, or only a bound that decides nothing. */
    private Measure measure(Pair one, int part) {
        Measure measure = one.required().get(part).measure();
        boolean undecided = measure != null
                && measure.bound() != ValueBound.EXACT
                && isKept(one, part).holds() == null;
        return undecided ? null : measure;
    }

    private Truth isKept(Pair one, int part) {
        return one.required().get(part).isMet();
    }

    /** Whether its parts are kept, except for as many spare ones as the page allows to be broken. */
    private Truth kept(Pair one, int parts) {
        if (parts == 1 && one.standard().spare() == null) {
            return isKept(one, 0);
        }
        int spare = one.standard().spare() == null ? 0 : one.standard().spare();
        int kept = 0;
        int broken = 0;
        int spareOpen = 0;
        int spareBroken = 0;
        for (Part part : one.allParts()) {
            spareOpen += Boolean.TRUE.equals(part.spare()) ? 1 : 0;
        }
        for (int i = 0; i < parts; i++) {
            Boolean holds = isKept(one, i).holds();
            boolean mayBreak = Boolean.TRUE.equals(one.allParts().get(i).spare());
            if (holds == null) {
                continue;
            }
            spareOpen -= mayBreak && holds ? 1 : 0;
            kept += holds ? 1 : 0;
            spareBroken += mayBreak && !holds ? 1 : 0;
            broken += !mayBreak && !holds ? 1 : 0;
        }
        if (broken > 0 || spareBroken > spare) {
            return Truth.NO;
        }
        return kept + spareOpen == parts && spareOpen <= spare ? Truth.YES : OPEN;
    }

    private String reason(Pair one, List<Measure> measures) {
        String reason = reason(measures);
        boolean unread = one.allParts().stream()
                .flatMap(part -> derived.gaps(part.indicator(), one.row()).stream())
                .anyMatch(Gap::unread);
        return unread && Reason.MISSING_DATA.equals(reason) ? Reason.NOT_COMPARABLE : reason;
    }

    /** The reason for not being assessed: an unknown part takes precedence over one not yet due or with a zero denominator. */
    private static String reason(List<Measure> measures) {
        String reason = Reason.MISSING_DATA;
        for (Measure measure : measures) {
            if (measure == null) {
                return Reason.MISSING_DATA;
            } else if (measure.value() instanceof Tally tally && tally.judged().isEmpty()) {
                reason = Reason.NOT_YET_DUE;
            } else if (measure.value() instanceof Ratio ratio && !ratio.isDefined()) {
                reason = Reason.ZERO_BASE;
            }
        }
        return reason;
    }

    /** The missing data: incomplete rows found by rules, or else unreported needs and unknown limits. */
    private List<String> missing(Pair one) {
        if (one.isOfTotals()) {
            return one.lacking();
        }
        List<String> incomplete = new ArrayList<>(0);
        for (Part part : one.allParts()) {
            derived.gaps(part.indicator(), one.row()).forEach(gap -> incomplete.addAll(labels(gap, one.row())));
        }
        if (!incomplete.isEmpty()) {
            return sorted(incomplete);
        }
        List<String> limits = new ArrayList<>(0);
        one.limits().forEach(limit -> limits.addAll(limit.missing()));
        List<String> nulls = nulls(one);
        if (!nulls.isEmpty() || !limits.isEmpty()) {
            return limits.isEmpty() ? nulls : union(limits, nulls);
        }
        return sorted(subjects.missingBeside(one.standard()));
    }

    private List<String> labels(Gap gap, Row judged) {
        Row incomplete = subjects.rowOf(gap.fact());
        String row = incomplete.subject().id();
        if (gap.table() != null) {
            return List.of(gap.table() + "[" + row + "/*]");
        }
        List<String> labels = gap.components().stream()
                .map(c -> FieldPaths.cell(incomplete, c))
                .filter(c -> gap.unread() || c.value() == null)
                .map(c -> incomplete.number() == judged.number()
                        ? c.path()
                        : c.path().replace("[]", "[" + row + "]"))
                .toList();
        if (labels.isEmpty()) {
            throw new RuleBaseError("A rule states that " + gap.indicator() + " lacks " + gap.components() + " in "
                    + row + ", but no value is missing there. Make its condition match null.");
        }
        return labels;
    }

    private List<String> nulls(Pair one) {
        List<String> nulls = new ArrayList<>();
        for (String need : one.standard().needs()) {
            nulls.addAll(subjects.missing(one.standard(), need, one.row()));
        }
        return sorted(nulls);
    }

    private static List<String> assumed(List<Measure> measures) {
        TreeSet<String> assumed = null;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            if (measure != null && !measure.assumed().isEmpty()) {
                assumed = assumed == null ? new TreeSet<>(Order.TEXT) : assumed;
                assumed.addAll(measure.assumed());
            }
        }
        return assumed == null ? List.of() : List.copyOf(assumed);
    }

    private List<Verdict.PartVerdict> parts(Pair one, List<Measure> measures) {
        Outcome[] outcomes = new Outcome[measures.size()];
        Arrays.fill(outcomes, Outcome.NOT_ASSESSED);
        for (int i = 0; i < outcomes.length; i++) {
            Boolean holds = isKept(one, i).holds();
            if (holds != null) {
                outcomes[i] = holds ? Outcome.COMPLIANT : Outcome.VIOLATION;
            }
        }
        List<Verdict.PartVerdict> parts = new ArrayList<>(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            Limit limit = outcomes[i] == Outcome.NOT_ASSESSED
                    ? one.limits().get(i).limit()
                    : one.limits().get(i).compared();
            Measure measure = measures.get(i);
            parts.add(new Verdict.PartVerdict(
                    one.allParts().get(i).indicator(),
                    outcomes[i],
                    measure == null || limit == null ? null : Quantity.of(measure, limit),
                    limit == null ? null : inForce.shown(limit)));
        }
        return parts;
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return sorted(all);
    }

    private static List<String> sorted(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(texts);
        all.sort(Order.TEXT); // a county may lack thousands of values, mostly in order
        List<String> once = new ArrayList<>(all.size());
        for (String text : all) {
            if (once.isEmpty() || !text.equals(once.get(once.size() - 1))) {
                once.add(text);
            }
        }
        return Collections.unmodifiableList(once);
    }
}
