package org.dudao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All drills of a submission that handed in its drills: one fact, so that only a table that was handed in can show that a period is
 * empty.
 *
 * @param bySchool the drills of each school that held one, by the school's code
 */
public record Drills(Map<String, List<Drill>> bySchool) {
    /** The rows of a table. */
    public static Drills of(List<Drill> rows) {
        Map<String, List<Drill>> bySchool = new HashMap<>();
        for (Drill drill : rows) {
            bySchool.computeIfAbsent(drill.schoolCode(), s -> new ArrayList<>()).add(drill);
        }
        return new Drills(bySchool);
    }

    /** The drills of a school. */
    public List<Drill> at(School school) {
        return bySchool.getOrDefault(school.code(), List.of());
    }
}
