package org.dudao.report;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.AssignedDuty;

/** States of which years the public holidays were not known when due days were set. */
public final class CalendarNotice {
    private CalendarNotice() {}

    /** The sentence; empty if the holidays of all due days are known. */
    public static String of(Collection<AssignedDuty> duties, Language language) {
        TreeSet<Integer> years = duties.stream()
                .filter(duty -> Boolean.TRUE.equals(duty.calendarUnknown()))
                .map(duty -> duty.due().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty()) {
            return "";
        }
        String named = years.stream().map(String::valueOf).collect(Collectors.joining(language.pick("、", ", ")));
        return language.pick(
                named + "年的节假日安排未知，该年到期的时限只按周末顺延；遇法定节假日的，顺延至节后首个工作日。",
                "The public holidays of " + named
                        + " are not known; time limits that end then were moved for weekends only, and end on the first working day after a public holiday.");
    }
}
