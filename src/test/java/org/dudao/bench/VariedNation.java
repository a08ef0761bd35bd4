package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dudao.divisions.Townships;

/**
 * The nation's townships with figures of their own: the nation of the speed measurements has equal schools everywhere, whose figures would
 * all be duplicates.
 */
public final class VariedNation {
    private static final Set<String> KEPT = Set.of(
            "township", "calendar", "drills", "classes", "rolls", "buildings", "organisations", "homeworkByGrade");

    /** What is set for all schools alike. */
    private static final Set<String> SET =
            Set.of("perPupilQuota", "auditedYear", "dailyExerciseMinutes", "retentionDays");

    private static final double SCHOOLS = 0.5;
    private static final double FIGURES = 0.06;
    private static final double YEAR = 0.05;

    private final long seed;
    private final int townships;
    private final List<Townships.Division> divisions = Townships.all().toList();

    /** A sample of so many townships, spread over the country. */
    public VariedNation(long seed, int townships) {
        this.seed = seed;
        this.townships = townships;
    }

    /** What the township of a number, from 0, hands in. */
    public ObjectNode township(int number) {
        int place = (int) ((long) number * divisions.size() / townships);
        ObjectNode json = NationTownship.of(seed, place, divisions.get(place));
        vary(json, new Random(seed * 31 + place), SCHOOLS, FIGURES);
        return json;
    }

    /** What it hands in a year later. */
    public ObjectNode nextYear(int number) {
        ObjectNode json = township(number);
        vary(json, new Random(seed * 37 + number), YEAR, YEAR);
        return json;
    }

    private static void vary(ObjectNode json, Random random, double between, double within) {
        Map<Integer, Integer> own = new HashMap<>();
        double factor = Math.exp(random.nextGaussian() * between);
        json.properties().forEach(group -> {
            if (group.getValue().isObject() && !KEPT.contains(group.getKey())) {
                vary((ObjectNode) group.getValue(), random, factor, within, own);
            }
        });
        for (JsonNode school : json.withArrayProperty("schools")) {
            vary((ObjectNode) school, random, Math.exp(random.nextGaussian() * between), within, new HashMap<>());
        }
    }

    /** What was the same within a school stays the same: pupils on the roll and pupils present. */
    private static void vary(ObjectNode group, Random random, double factor, double within, Map<Integer, Integer> own) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(group.properties())) {
            if (field.getValue() instanceof ObjectNode inner && !KEPT.contains(field.getKey())) {
                vary(inner, random, factor, within, own);
            } else if (field.getValue().isInt() && !SET.contains(field.getKey())) {
                group.put(field.getKey(), own.computeIfAbsent(field.getValue().asInt(), v ->
                        (int) Math.round(v * factor * Math.exp(random.nextGaussian() * within))));
            }
        }
    }
}
