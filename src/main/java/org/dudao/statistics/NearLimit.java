package org.dudao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Comparison;
import org.dudao.standards.StandardKind;

/**
 * A value just inside a limit.
 *
 * @param standard its id; for a standard with several parts, with the indicator after a slash
 * @param school the school's code; null for the township's own value
 * @param observed the value as printed in documents
 * @param limit the limit as printed in documents
 * @param exact the value as its two figures, or as one
 */
public record NearLimit(String standard, String school, String observed, String limit, String exact) {
    /** The width of a band, as a share of the limit: for 2 % it is 0.1 percentage points. */
    public static final BigDecimal BAND = new BigDecimal("0.05");

    private static final Set<SubjectKind> KINDS = EnumSet.of(SubjectKind.TOWNSHIP, SubjectKind.SCHOOL);
    private static final Set<Comparison> UPPER = EnumSet.of(Comparison.BELOW, Comparison.AT_MOST);
    private static final Set<Comparison> ORDERED =
            EnumSet.of(Comparison.BELOW, Comparison.AT_MOST, Comparison.ABOVE, Comparison.AT_LEAST);

    /**
     * The numbers of values near a limit; values equal to it are excluded, since a plan that follows it produces them.
     *
     * @param outside in the band just outside
     * @param inside in the band just inside
     * @param further in the next band inside
     */
    public record Counts(int outside, int inside, int further) {
        /** The sums of both. */
        public Counts plus(Counts other) {
            return new Counts(outside + other.outside, inside + other.inside, further + other.further);
        }

        /** The total. */
        public int all() {
            return outside + inside + further;
        }
    }

    private enum Band {
        OUTSIDE,
        INSIDE,
        FURTHER
    }

    /** Finds values near the limits of requirements. */
    static final class Collector {
        private final Map<String, Counts> counts = new TreeMap<>();
        private final List<NearLimit> inside = new ArrayList<>();

        Collector(Assessment assessment) {
            Set<String> requirements = new HashSet<>();
            for (Summary.ByStandard standard : assessment.summary().byStandard()) {
                if (standard.kind() == StandardKind.REQUIREMENT) {
                    requirements.add(standard.standard());
                }
            }
            String last = null;
            boolean required = false;
            for (Verdict v : assessment.verdicts()) {
                if (!v.standard().equals(last)) { // usually the standard of the previous verdict
                    last = v.standard();
                    required = requirements.contains(last);
                }
                if (required
                        && KINDS.contains(v.subject().kind())
                        && !v.subject().meansAllSchools()) {
                    add(v.standard(), null, v.subject(), v.observed(), v.limit());
                    if (v.parts() != null) {
                        v.parts().forEach(p -> add(v.standard(), p.indicator(), v.subject(), p.observed(), p.limit()));
                    }
                }
            }
        }

        Map<String, Counts> counts() {
            return counts;
        }

        List<NearLimit> inside() {
            return inside;
        }

        private void add(String id, String indicator, SubjectRef subject, Quantity observed, Quantity limit) {
            Band band = band(observed, limit);
            if (band == null) {
                return;
            }
            String standard = indicator == null ? id : id + "/" + indicator;
            counts.merge(
                    standard,
                    new Counts(band == Band.OUTSIDE ? 1 : 0, band == Band.INSIDE ? 1 : 0, band == Band.FURTHER ? 1 : 0),
                    Counts::plus);
            if (band == Band.INSIDE) {
                String exact = observed.denominator() == null
                        ? observed.value()
                        : observed.numerator().toPlainString() + "/"
                                + observed.denominator().toPlainString();
                inside.add(new NearLimit(
                        standard,
                        subject.kind() == SubjectKind.SCHOOL ? subject.id() : null,
                        observed.shown().zh(),
                        limit.shown().zh(),
                        exact));
            }
        }

        private static boolean isOrdered(Quantity observed, Quantity limit) {
            return observed != null
                    && limit != null
                    && ORDERED.contains(limit.op())
                    && Digest.isNumber(observed.value())
                    && Digest.isNumber(limit.value());
        }

        /** The band of a value; null if none. */
        private Band band(Quantity observed, Quantity limit) {
            if (!isOrdered(observed, limit)) {
                return null;
            }
            BigDecimal exact = new BigDecimal(limit.value());
            BigDecimal width = exact.abs().multiply(BAND);
            BigDecimal beyond = exact.subtract(new BigDecimal(observed.value()));
            BigDecimal within = UPPER.contains(limit.op()) ? beyond : beyond.negate();
            if (within.signum() == 0 || within.abs().compareTo(width.add(width)) > 0) {
                return null;
            } else if (within.signum() < 0) {
                return within.abs().compareTo(width) <= 0 ? Band.OUTSIDE : null;
            }
            return within.compareTo(width) <= 0 ? Band.INSIDE : Band.FURTHER;
        }
    }
}
