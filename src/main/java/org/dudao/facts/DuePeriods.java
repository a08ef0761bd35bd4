package org.dudao.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The periods of one kind that have ended by the reference date and are thus due.
 *
 * @param kind month, quarter or term
 * @param periods in chronological order
 * @param assumed whether the calendar was not reported and the default is assumed
 */
public record DuePeriods(PeriodKind kind, List<Period> periods, boolean assumed) {
    /** Counts the periods, wholly between the school's opening and its merger, with a drill of the school. */
    public Tally held(School school, Drills drills) {
        List<Drill> own = drills.at(school);
        List<Period> judged = new ArrayList<>();
        List<Period> empty = new ArrayList<>();
        for (Period period : periods) {
            if (open(school, period)) {
                judged.add(period);
                if (!held(own, period)) {
                    empty.add(period);
                }
            }
        }
        return new Tally(judged, empty);
    }

    private static boolean held(List<Drill> drills, Period period) {
        for (Drill drill : drills) {
            if (period.contains(drill.date())) {
                return true;
            }
        }
        return false;
    }

    private static boolean open(School school, Period period) {
        return (school.openedOn() == null || !period.first().isBefore(school.openedOn()))
                && (school.mergedOn() == null || !period.last().isAfter(school.mergedOn()));
    }
}
