package org.dudao.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dudao.roster.Truth;
import org.dudao.standards.Covers;

/** The values that the townships of a county contribute to a path, as far as they count. Not for use by several threads. */
final class CountyValues {
    private final List<Contribution> townships;
    private final List<String> missing;
    private final CountySchools schools;

    /** The keys of the rows of each table, made once for all paths. */
    private final Map<String, List<List<String>>> keys = new HashMap<>();

    /** Whether the rows of each table count, found out once for all paths and all standards that cover the same. */
    private final Map<Covers, Map<String, List<List<Truth>>>> counts = new HashMap<>();

    CountyValues(List<Contribution> townships, List<String> missing, CountySchools schools) {
        this.townships = townships;
        this.missing = missing;
        this.schools = schools;
    }

    /** Hears of each value that is asked. */
    interface Heard {
        /**
         * One value.
         *
         * @param key the township's code, with the id of its row if it has one
         * @param missing what is missing where it is null, empty where the township itself is; made only where it is read
         */
        void value(String township, String key, Supplier<String> missing, Object value);
    }

    /**
     * Goes through the values of one path in order of township and row, a missing township last.
     *
     * @param covers whose values are asked
     */
    void each(Covers covers, String path, Heard heard) {
        String table = Contribution.table(path);
        if (table == null) {
            eachTownship(covers, path, heard);
        } else {
            eachRow(covers, path, table, heard);
        }
        missing.forEach(code -> heard.value(code, code, () -> "", null));
    }

    private void eachTownship(Covers covers, String path, Heard heard) {
        for (Contribution township : townships) {
            Truth counts = schools.counts(covers, township);
            if (!counts.isFalse()) {
                Object value = township.values().get(path).get(0);
                hear(heard, path, township, null, township.code(), counts, value);
            }
        }
    }

    private void eachRow(Covers covers, String path, String table, Heard heard) {
        List<List<String>> allKeys = keys.computeIfAbsent(table, this::keys);
        List<List<Truth>> allCounts =
                counts.computeIfAbsent(covers, c -> new HashMap<>()).computeIfAbsent(table, t -> counts(covers, t));
        for (int t = 0; t < townships.size(); t++) {
            Contribution township = townships.get(t);
            List<String> ids = township.rows().get(table);
            if (ids == null) {
                heard.value(township.code(), township.code(), () -> table, null);
                continue;
            }
            List<String> keys = allKeys.get(t);
            List<Object> values = township.values().get(path);
            List<Truth> counts = allCounts.get(t);
            for (int i = 0; i < ids.size(); i++) {
                if (!counts.get(i).isFalse()) {
                    hear(heard, path, township, ids.get(i), keys.get(i), counts.get(i), values.get(i));
                }
            }
        }
    }

    /** A value of which nobody knows whether it counts is as good as missing, and what is missing is what would tell. */
    private static void hear(
            Heard heard, String path, Contribution township, String row, String key, Truth counts, Object value) {
        heard.value(
                township.code(),
                key,
                () -> !counts.isTrue()
                        ? counts.missing().get(0)
                        : row == null ? path : path.replace("[]", "[" + row + "]"),
                counts.isTrue() ? value : null);
    }

    /** Whether each row counts, township by township. */
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

    /** The keys of the rows, township by township. */
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
