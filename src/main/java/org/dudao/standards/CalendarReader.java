package org.dudao.standards;

import java.util.List;
import java.util.stream.Stream;
import org.dudao.io.YamlTree;

/** Reads the calendar of deadlines of a rule base. */
final class CalendarReader {
    private final List<String> problems;
    private WorkingDays workingDays = WorkingDays.NONE;

    /**
     * A reader.
     *
     * @param problems receives what is wrong, with file and line
     */
    CalendarReader(List<String> problems) {
        this.problems = problems;
    }

    /** Reads {@code holidays.yaml}. */
    void read(YamlTree tree) {
        WorkingDays read = PageReader.convert(tree, tree.json(), WorkingDays.class, problems);
        if (read == null) {
            return;
        } else if (read.years() == null || read.years().stream().anyMatch(year -> !isWhole(year))) {
            problem(tree, "years", "a year has `holidays` and `workdays`, all of that year, such as \"2026-10-01\"");
        } else {
            workingDays = read;
        }
    }

    private static boolean isWhole(WorkingDays.Year year) {
        return year != null
                && year.holidays() != null
                && year.workdays() != null
                && Stream.concat(year.holidays().stream(), year.workdays().stream())
                        .allMatch(day -> day != null && day.getYear() == year.year());
    }

    /** The calendar read; {@link WorkingDays#NONE} if there is none. */
    WorkingDays workingDays() {
        return workingDays;
    }

    private void problem(YamlTree tree, String key, String message) {
        problems.add(tree.place(List.of(key)) + ": " + message);
    }
}
