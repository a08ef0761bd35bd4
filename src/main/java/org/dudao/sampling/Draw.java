package org.dudao.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The draw of schools: places are allocated to strata, and each stratum draws its own. */
public final class Draw {
    private Draw() {}

    /**
     * Draws schools.
     *
     * @param candidates each school once
     * @param schools the number wanted; all, if there are fewer
     * @throws IllegalArgumentException if there are fewer places than strata, so that some could not be reached
     */
    public static List<Stratum> of(List<Candidate> candidates, int schools, String seed) {
        Map<String, List<Candidate>> strata = new TreeMap<>();
        candidates.forEach(
                c -> strata.computeIfAbsent(c.stratum(), s -> new ArrayList<>()).add(c));
        if (schools < strata.size()) {
            throw new IllegalArgumentException(strata.size() + " strata, " + schools + " places");
        }
        Map<String, Integer> sizes = new TreeMap<>();
        strata.forEach((name, of) -> sizes.put(name, of.size()));
        Map<String, Integer> places = places(sizes, Math.min(schools, candidates.size()));
        List<Stratum> drawn = new ArrayList<>();
        strata.forEach((name, of) -> drawn.add(Stratum.draw(name, of, Objects.requireNonNull(places.get(name)), seed)));
        return drawn;
    }

    /**
     * One place per stratum, and the others in proportion to the remaining schools in each, by the largest remainder; equal remainders in
     * order of name.
     */
    static Map<String, Integer> places(Map<String, Integer> sizes, int places) {
        Map<String, Integer> given = new TreeMap<>();
        sizes.keySet().forEach(name -> given.put(name, 1));
        long rest = (long) places - sizes.size();
        long left = sizes.values().stream().mapToLong(n -> n - 1L).sum();
        if (left == 0) {
            return given;
        }
        sizes.forEach((name, n) -> given.merge(name, (int) (rest * (n - 1) / left), Integer::sum));
        long over = places - given.values().stream().mapToLong(n -> n).sum();
        sizes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -(rest * (e.getValue() - 1) % left))
                        .thenComparing(Map.Entry::getKey))
                .limit(over)
                .forEach(e -> given.merge(e.getKey(), 1, Integer::sum));
        return given;
    }
}
