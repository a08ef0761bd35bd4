package org.dudao.sampling;

import org.dudao.assessment.Outcome;
import org.dudao.standards.Severity;

/** The risk of a school or a township. */
public final class Risk {
    /**
     * The points per item.
     *
     * @param base the points of every school, so that none is excluded
     * @param most the maximum per school, so that a few do not take every place
     * @param ofTownship the divisor of a township's own points for each of its schools
     */
    public record Points(
            int base,
            int veto,
            int major,
            int minor,
            int advisory,
            int query,
            int notAssessed,
            int hint,
            int ofTownship,
            int most) {
        /** The points of a draw. */
        public static final Points USUAL = new Points(10, 80, 40, 20, 10, 10, 1, 40, 4, 500);
    }

    private int veto;
    private int major;
    private int minor;
    private int advisory;
    private int queries;
    private int notAssessed;
    private int hints;

    void addFinding(Severity severity, Outcome outcome) {
        if (outcome == Outcome.QUERY) {
            queries++;
            return;
        }
        switch (severity) {
            case VETO -> veto++;
            case MAJOR -> major++;
            case MINOR -> minor++;
            case ADVISORY -> advisory++;
        }
    }

    void addNotAssessed() {
        notAssessed++;
    }

    void addHints(int more) {
        hints += more;
    }

    /** Violations, veto first, then queries, requirements that were not assessed, and hints. */
    public String counts() {
        return String.join(
                "/",
                String.valueOf(veto),
                String.valueOf(major),
                String.valueOf(minor),
                String.valueOf(advisory),
                String.valueOf(queries),
                String.valueOf(notAssessed),
                String.valueOf(hints));
    }

    private int points(Points points) {
        return veto * points.veto
                + major * points.major
                + minor * points.minor
                + advisory * points.advisory
                + queries * points.query
                + notAssessed * points.notAssessed
                + hints * points.hint;
    }

    /** The weight of a school with this risk, in a township with the other. */
    int weight(Risk township, Points points) {
        return Math.min(points.most, points.base + points(points) + township.points(points) / points.ofTownship);
    }
}
