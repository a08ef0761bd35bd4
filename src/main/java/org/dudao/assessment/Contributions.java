package org.dudao.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.standards.Contribution;
import org.dudao.standards.Paths;
import org.dudao.standards.Roster;
import org.dudao.standards.Row;
import org.dudao.submission.Submission;

/** Takes from a township's submission what its county's standards look at. */
final class Contributions {
    private Contributions() {}

    /**
     * What a township gives to its county's assessment.
     *
     * @param asked the paths that its county's standards ask about
     */
    static Contribution of(Submission submission, Roster roster, Doubts doubts, Set<String> asked) {
        Map<String, List<String>> rows = new TreeMap<>();
        Map<String, List<Object>> values = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (String path : asked) {
            int bracket = path.indexOf("[].");
            if (bracket >= 0) {
                String table = path.substring(0, bracket);
                List<Row> reported = roster.table(table);
                if (reported == null) {
                    continue;
                }
                rows.computeIfAbsent(
                        table, t -> reported.stream().map(r -> r.subject().id()).toList());
            }
            values.put(path, Paths.values(path, roster));
            if (bracket < 0) {
                places.put(path, submission.places().of(Paths.address(path)));
            }
        }
        return new Contribution(
                submission.dataset().township().code(),
                submission.dataset().township().name(),
                submission.year().toString(),
                submission.sha256(),
                rows,
                values,
                places,
                doubted(doubts, values));
    }

    private static Map<String, List<String>> doubted(Doubts doubts, Map<String, List<Object>> values) {
        Map<String, TreeSet<String>> byPath = new TreeMap<>();
        doubts.byAddress().forEach((address, standards) -> {
            String path = Paths.ofAddress(address);
            if (values.containsKey(path)) {
                byPath.computeIfAbsent(path, p -> new TreeSet<>(Order.TEXT)).addAll(standards);
            }
        });
        Map<String, List<String>> doubted = new TreeMap<>();
        byPath.forEach((path, standards) -> doubted.put(path, List.copyOf(standards)));
        return doubted;
    }
}
