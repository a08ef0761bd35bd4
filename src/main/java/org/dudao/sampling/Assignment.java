package org.dudao.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.io.Sha256;

/**
 * Assigns inspectors to schools: at random, without conflicts of interest, and with a load as even as possible.
 *
 * <p>Each inspector may first have one visit, then two and so on; within a round schools are filled in order of their hashes, each by the
 * inspectors in order of theirs, and an earlier choice is changed if a school would be left without.
 */
public final class Assignment {
    private final List<Inspector> inspectors;
    private final int each;
    private final String seed;
    private final Map<String, Candidate> schools = new TreeMap<>();
    private final Map<String, Set<Integer>> visits = new HashMap<>();
    private final int[] load;

    private Assignment(List<Inspector> inspectors, int each, String seed) {
        this.inspectors = inspectors;
        this.each = each;
        this.seed = seed;
        this.load = new int[inspectors.size()];
    }

    /**
     * Assigns inspectors.
     *
     * @param each the number of inspectors per school
     * @return the names by school id, in order of the list of inspectors
     * @throws TooFewInspectors if a school has too few without an interest
     */
    public static Map<String, List<String>> of(
            Collection<Candidate> schools, List<Inspector> inspectors, int each, String seed) {
        List<Candidate> lacking = schools.stream()
                .filter(s -> inspectors.stream().filter(i -> i.mayVisit(s)).count() < each)
                .toList();
        if (!lacking.isEmpty()) {
            throw new TooFewInspectors(lacking);
        }
        Assignment assignment = new Assignment(inspectors, each, seed);
        schools.forEach(s -> assignment.schools.put(s.id(), s));
        return assignment.fill();
    }

    /** Schools with too few inspectors who may visit them. */
    public static final class TooFewInspectors extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Candidate> schools;

        TooFewInspectors(List<Candidate> schools) {
            super("Too few inspectors may visit " + schools);
            this.schools = schools;
        }

        /** The schools. */
        public List<Candidate> schools() {
            return schools;
        }
    }

    private Map<String, List<String>> fill() {
        List<String> line = schools.keySet().stream()
                .sorted(Comparator.comparing((String s) -> Sha256.of(String.join("\n", seed, "visit", s))))
                .toList();
        line.forEach(s -> visits.put(s, new HashSet<>()));
        for (int most = 1; visits.values().stream().anyMatch(v -> v.size() < each); most++) {
            for (boolean more = true; more; ) {
                more = false;
                for (String school : line) {
                    more |= visitors(school).size() < each && place(school, most, new HashSet<>());
                }
            }
        }
        Map<String, List<String>> names = new TreeMap<>();
        visits.forEach((school, who) -> names.put(
                school, who.stream().sorted().map(i -> inspectors.get(i).name()).toList()));
        return names;
    }

    /** Assigns one more inspector to a school, reassigning others if necessary. */
    private boolean place(String school, int most, Set<Integer> tried) {
        for (int inspector : inLine(school)) {
            if (visitors(school).contains(inspector) || !tried.add(inspector)) {
                continue;
            }
            if (load[inspector] < most) {
                visitors(school).add(inspector);
                load[inspector]++;
                return true;
            }
            for (String other : schools.keySet()) {
                if (visitors(other).contains(inspector) && !other.equals(school)) {
                    if (place(other, most, tried)) {
                        visitors(other).remove(inspector);
                        visitors(school).add(inspector);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Set<Integer> visitors(String school) {
        return Objects.requireNonNull(visits.get(school), "every school is in line");
    }

    private List<Integer> inLine(String school) {
        List<Integer> line = new ArrayList<>();
        for (int i = 0; i < inspectors.size(); i++) {
            if (inspectors.get(i).mayVisit(Objects.requireNonNull(schools.get(school)))) {
                line.add(i);
            }
        }
        line.sort(Comparator.comparing(i ->
                Sha256.of(String.join("\n", seed, "inspector", inspectors.get(i).name(), school))));
        return line;
    }
}
