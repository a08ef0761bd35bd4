package org.dudao.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dudao.roster.Truth;
import org.dudao.standards.Covers;

/** The values of a path contributed by the townships of a county, if they count. Not thread-safe. */
final class CountyValues {
    private final List<Contribution> townships;
    private final List<String> missing;
    private final CountySchools schools;

    /** The row keys of each table, shared by all paths. */
    private final Map<String, List<List<String>>> keys = new HashMap<>();

    /** Whether the rows of each table count, shared by all paths and by standards with the same coverage. */
    private final Map<Covers, Map<String, List<List<Truth>>>> counts = new HashMap<>();

    CountyValues(List<Contribution> townships, List<String> missing, CountySchools schools) {
        this.townships = townships;
        this.missing = missing;
        this.schools = schools;
    }

    /** Receives each value of a path. */
    interface Receiver {
        /**
         * One value.
         *
         * @param key the township's code, with the row's id if there is one
         * @param missing the label of the missing datum if the value is null, empty if the whole township is missing; computed on demand
         */
        void value(String township, String key, Supplier<String> missing, Object value);
    }

    /**
     * Passes the values of one path in order of township and row, missing townships last.
     *
     * @param covers the coverage
     */
    void each(Covers covers, String path, Receiver receiver) {
        String table = Contribution.table(path);
        if (table == null) {
            eachTownship(covers, path, receiver);
        } else {
            eachRow(covers, path, table, receiver);
        }
        missing.forEach(code -> receiver.value(code, code, () -> "", null));
    }

    private void eachTownship(Covers covers, String path, Receiver receiver) {
        for (Contribution township : townships) {
            Truth counts = schools.counts(covers, township);
            if (!counts.isFalse()) {
                Object value = township.values().get(path).get(0);
                pass(receiver, path, township, null, township.code(), counts, value);
            }
        }
    }

    private void eachRow(Covers covers, String path, String table, Receiver receiver) {
        List<List<String>> allKeys = keys.computeIfAbsent(table, this::keys);
        List<List<Truth>> allCounts =
                counts.computeIfAbsent(covers, c -> new HashMap<>()).computeIfAbsent(table, t -> counts(covers, t));
        for (int t = 0; t < townships.size(); t++) {
            Contribution township = townships.get(t);
            List<String> ids = township.rows().get(table);
            if (ids == null) {
                receiver.value(township.code(), township.code(), () -> table, null);
                continue;
            }
            List<String> keys = allKeys.get(t);
            List<Object> values = township.values().get(path);
            List<Truth> counts = allCounts.get(t);
            for (int i = 0; i < ids.size(); i++) {
                if (!counts.get(i).isFalse()) {
                    pass(receiver, path, township, ids.get(i), keys.get(i), counts.get(i), values.get(i));
                }
            }
        }
    }

    /** If it is unknown whether a value counts, it is missing too, with the labels of the data that would decide. */
    private static void pass(
            Receiver receiver, String path, Contribution township, String row, String key, Truth counts, Object value) {
        receiver.value(
                township.code(),
                key,
                () -> !counts.isTrue()
                        ? counts.missing().get(0)
                        : row == null ? path : path.replace("[]", "[" + row + "]"),
                counts.isTrue() ? value : null);
    }

    /** Whether each row counts, by township. */
    private List<List<Truth>> counts(Covers covers, String table) {
        List<List<Truth>> all = new ArrayList<>();
        for (Contribution township : townships) {
            List<Truth> counts = new ArrayList<>();
            for (String row : township.rows().getOrDefault(table, List.of())) {
                counts.add(schools.counts(covers, township, CountySchools.schoolOf(row)));
            }
            all.add(counts);
        }
        return all;
    }

    /** The row keys, by township. */
    private List<List<String>> keys(String table) {
        List<List<String>> all = new ArrayList<>();
        for (Contribution township : townships) {
            List<String> keys = new ArrayList<>();
            for (String row : township.rows().getOrDefault(table, List.of())) {
                keys.add(township.code() + "/" + row);
            }
            all.add(keys);
        }
        return all;
    }
}
