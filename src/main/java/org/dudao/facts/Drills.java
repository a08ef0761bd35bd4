package org.dudao.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All drills of a submission, as one fact: it exists only if the table was reported, so that only then a period counts as empty.
 *
 * @param bySchool the drills of each school with any, by the school's code
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
