package org.dudao.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dudao.facts.AreaType;
import org.dudao.facts.Stage;

/** Compares two versions of a standard: the later asks less where something that it accepts was not accepted before. */
final class Strictness {
    /** Figures of schools at which limits in steps are compared. */
    private static final int LARGEST_SCHOOL = 20_000;

    private Strictness() {}

    /**
     * Whether limits accept a value that others do not, for some stage and area.
     *
     * @param day the day on which both are compared
     */
    static boolean isLooser(List<LimitClause> after, List<LimitClause> before, LocalDate day) {
        for (Stage stage : Stage.values()) {
            for (AreaType area : AreaType.values()) {
                LimitClause was = clause(before, stage, area, day);
                LimitClause is = clause(after, stage, area, day);
                if (was != null && (is == null || isLooser(is, was))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LimitClause clause(List<LimitClause> clauses, Stage stage, AreaType area, LocalDate day) {
        return clauses.stream()
                .filter(one -> one.inForce(day))
                .filter(one -> one.stage() == null || one.stage() == stage)
                .filter(one -> one.area() == null || one.area() == area)
                .findFirst()
                .orElse(null);
    }

    private static boolean isLooser(LimitClause after, LimitClause before) {
        if (after.bands() == null && before.bands() == null) {
            return isLooser(after.limit(), before.limit());
        } else if (after.bands() == null || before.bands() == null) {
            return true; // nothing shows that it asks as much
        }
        return isLooser(after.bands(), before.bands());
    }

    private static boolean isLooser(Bands after, Bands before) {
        if (!after.of().equals(before.of())
                || (before.plus() != null && !before.plus().equals(after.plus()))) {
            return true;
        }
        return IntStream.rangeClosed(0, LARGEST_SCHOOL)
                .mapToObj(BigDecimal::valueOf)
                .anyMatch(figure -> after.at(figure).compareTo(before.at(figure)) < 0);
    }

    private static boolean isLooser(Limit after, Limit before) {
        boolean codes = after.numbers().isEmpty();
        if (codes != before.numbers().isEmpty()
                || (after.op() == Comparison.WITHIN_MONTHS) != (before.op() == Comparison.WITHIN_MONTHS)) {
            return true;
        } else if (codes) {
            return !before.texts().containsAll(after.texts());
        }
        Range is = Range.of(after);
        Range was = Range.of(before);
        return (is.zero() && !was.holds(BigDecimal.ZERO)) || !is.isWithin(was);
    }

    /**
     * The numbers that a limit accepts.
     *
     * @param least null for no bound
     * @param most null for no bound
     * @param ends whether the bounds themselves are accepted
     * @param zero whether 0 is accepted besides
     */
    private record Range(BigDecimal least, BigDecimal most, boolean ends, boolean zero) {
        static Range of(Limit limit) {
            BigDecimal first = limit.numbers().get(0);
            BigDecimal last = limit.numbers().get(limit.numbers().size() - 1);
            return switch (limit.op()) {
                case BELOW -> new Range(null, first, false, false);
                case AT_MOST, WITHIN_MONTHS -> new Range(null, first, true, false);
                case ABOVE -> new Range(first, null, false, false);
                case AT_LEAST -> new Range(first, null, true, false);
                case ZERO_OR_AT_LEAST -> new Range(first, null, true, true);
                case ZERO_OR_BETWEEN -> new Range(first, last, true, true);
                default -> new Range(first, last, true, false);
            };
        }

        boolean holds(BigDecimal number) {
            return (zero && number.signum() == 0)
                    || ((least == null || number.compareTo(least) > (ends ? -1 : 0))
                            && (most == null || number.compareTo(most) < (ends ? 1 : 0)));
        }

        boolean isWithin(Range other) {
            return isWithin(least, other.least, other.ends, 1) && isWithin(most, other.most, other.ends, -1);
        }

        private boolean isWithin(BigDecimal bound, BigDecimal outer, boolean outerEnds, int inward) {
            if (outer == null) {
                return true;
            } else if (bound == null) {
                return false;
            }
            int further = bound.compareTo(outer) * inward;
            return further > 0 || (further == 0 && (outerEnds || !ends));
        }
    }

    /** Whether a remedy allows more days to the one responsible first, or to a party that both name. */
    static boolean isLater(Remedy after, Remedy before) {
        boolean first = after.days(after.responsible().get(0))
                > before.days(before.responsible().get(0));
        return first
                || before.responsible().stream().anyMatch(duty -> after.responsible().stream()
                        .anyMatch(other -> other.party() == duty.party() && after.days(other) > before.days(duty)));
    }

    /** Whether a coverage leaves out subjects that another has. */
    static boolean isNarrower(Covers after, Covers before) {
        return after.subject() != before.subject()
                || isNarrower(after.stage(), before.stage(), Stage.values().length)
                || isNarrower(after.ownership(), before.ownership(), 0)
                || isNarrower(after.area(), before.area(), AreaType.values().length)
                || isNarrower(after.use(), before.use(), 0)
                || isNarrower(after.grade(), before.grade(), 0)
                || isNarrower(after.type(), before.type(), 0)
                || (after.boarding() != null && !after.boarding().equals(before.boarding()))
                || (after.students() != null && !after.students().equals(before.students()))
                || (Boolean.TRUE.equals(after.byRule()) && !Boolean.TRUE.equals(before.byRule()))
                || !(before.exclude() == null ? Set.of() : new HashSet<>(before.exclude()))
                        .containsAll(after.exclude() == null ? Set.of() : after.exclude());
    }

    /**
     * Whether a list of values leaves some out.
     *
     * @param all how many values there are, where listing all of them leaves nothing out; 0 if that is not known
     */
    private static boolean isNarrower(Collection<?> after, Collection<?> before, int all) {
        if (after == null || after.size() == all) {
            return false;
        }
        return before == null || !new HashSet<>(after).containsAll(before);
    }
}
