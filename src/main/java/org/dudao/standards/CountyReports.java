package org.dudao.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dudao.facts.Column;
import org.dudao.facts.County;
import org.dudao.facts.StagePupils;

/**
 * All that a county's standards look at: its own document, what its townships contribute, and which of them are missing.
 *
 * <p>A township that handed in nothing is one of which nothing is known: every value that is asked of it is missing. Not for use by
 * several threads.
 */
public final class CountyReports {
    private static final String OWN = "county.";

    /** What is asked of every township whatever the standard, because it decides which rows count. */
    private static final List<String> ALWAYS = List.of(
            CountySchools.AREA,
            CountySchools.TYPE,
            CountySchools.OWNERSHIP,
            CountySchools.SCHOOL_AREA,
            CountySchools.STUDENTS,
            CountyPupils.ROLL_STAGE,
            CountyPupils.ROLL_PUPILS);

    private final County county;
    private final List<Contribution> townships;
    private final List<String> missing;
    private final CountySchools schools;
    private final CountyPupils pupils;

    /** The keys of the rows of each table, made once for all paths. */
    private final Map<String, List<List<String>>> keys = new HashMap<>();

    /** Whether the rows of each table count, found out once for all paths and all standards that cover the same. */
    private final Map<Covers, Map<String, List<List<Truth>>>> counts = new HashMap<>();

    /** The items of a path, what is missing of them, and the pupils, are the same for all standards that cover the same. */
    private final Map<Covers, Map<String, List<Column.Item>>> items = new HashMap<>();

    private final Map<Covers, Map<String, List<String>>> labels = new HashMap<>();

    private final Map<Covers, List<StagePupils>> byStage = new HashMap<>();

    /**
     * The reports of one county and school year.
     *
     * @param county what it reports itself; all null but for the code where it handed in no document
     * @param missing the codes of the townships that handed in nothing
     */
    public CountyReports(County county, List<Contribution> townships, List<String> missing) {
        this.county = county;
        this.townships = townships.stream()
                .sorted(Comparator.comparing(Contribution::code))
                .toList();
        this.missing = missing.stream().sorted().toList();
        this.schools = new CountySchools(this.townships, this.missing);
        this.pupils = new CountyPupils(this.townships, this.missing, schools);
    }

    /** The paths of which a township must keep its values for these standards. */
    public static Set<String> asked(List<Standard> standards) {
        Set<String> paths = new LinkedHashSet<>(ALWAYS);
        for (Standard standard : standards) {
            paths.addAll(contributed(standard));
        }
        return paths;
    }

    /** The paths of a county's standard that townships report. */
    public static List<String> contributed(Standard standard) {
        List<String> paths = new ArrayList<>(standard.needs());
        paths.addAll(standard.uses() == null ? List.of() : standard.uses());
        paths.removeIf(path -> path.startsWith(OWN));
        return paths;
    }

    public County county() {
        return county;
    }

    /** What the townships contribute, in order of code. */
    public List<Contribution> townships() {
        return townships;
    }

    /** The codes of the townships that handed in nothing, in order. */
    public List<String> missing() {
        return missing;
    }

    /** Whether the county has anything that the standard asks about. */
    Truth covers(Covers covers) {
        return schools.covers(covers);
    }

    /** Every value that the standard asks of this path: the county's own, or those of the townships and rows that count. */
    public List<Cell> cells(Standard standard, String path) {
        if (path.startsWith(OWN)) {
            return List.of(new Cell(path, "/" + path.replace('.', '/'), path, "", Paths.ofCounty(path, county)));
        }
        List<Cell> cells = new ArrayList<>();
        each(
                standard,
                path,
                (township, key, missing, value) ->
                        cells.add(new Cell(path, address(township, path), label(township, missing), key, value)));
        return cells;
    }

    /** What is missing of the values that the standard asks of this path: the labels of those cells that hold none. */
    List<String> missing(Standard standard, String path) {
        if (path.startsWith(OWN)) {
            return Paths.ofCounty(path, county) == null ? List.of(path) : List.of();
        }
        return labels.computeIfAbsent(standard.covers(), covers -> new HashMap<>())
                .computeIfAbsent(path, p -> labels(standard, p));
    }

    private List<String> labels(Standard standard, String path) {
        List<String> labels = new ArrayList<>(0);
        each(standard, path, (township, key, missing, value) -> {
            if (value == null) {
                labels.add(label(township, missing));
            }
        });
        return Collections.unmodifiableList(labels);
    }

    private static String label(String township, Supplier<String> missing) {
        String what = missing.get();
        return CountySchools.label(township) + (what.isEmpty() ? "" : "." + what);
    }

    /** Hears of each value that is asked. */
    private interface Heard {
        /**
         * One value.
         *
         * @param key the township's code, with the id of its row if it has one
         * @param missing what is missing where it is null, empty where the township itself is; made only where it is read
         */
        void value(String township, String key, Supplier<String> missing, Object value);
    }

    private void each(Standard standard, String path, Heard heard) {
        String table = Contribution.table(path);
        if (table == null) {
            eachTownship(standard, path, heard);
        } else {
            eachRow(standard, path, table, heard);
        }
        missing.forEach(code -> heard.value(code, code, () -> "", null));
    }

    private void eachTownship(Standard standard, String path, Heard heard) {
        for (Contribution township : townships) {
            Truth counts = schools.counts(standard.covers(), township);
            if (!counts.isFalse()) {
                Object value = township.values().get(path).get(0);
                hear(heard, path, township, null, township.code(), counts, value);
            }
        }
    }

    private void eachRow(Standard standard, String path, String table, Heard heard) {
        List<List<String>> allKeys = keys.computeIfAbsent(table, this::keys);
        List<List<Truth>> allCounts = counts.computeIfAbsent(standard.covers(), covers -> new HashMap<>())
                .computeIfAbsent(table, t -> counts(standard.covers(), t));
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

    private static String address(String township, String path) {
        return "/townships/" + township + "/" + path;
    }

    /** The columns of a standard: one for each path that it needs or uses of the townships. */
    public List<Column> columns(Standard standard) {
        List<Column> columns = new ArrayList<>();
        for (String path : contributed(standard)) {
            if (Paths.entry(path) != null) {
                List<Column.Item> same = items.computeIfAbsent(standard.covers(), covers -> new HashMap<>())
                        .computeIfAbsent(path, p -> items(standard, p));
                columns.add(new Column(standard.id(), path, same));
            }
        }
        return columns;
    }

    private List<Column.Item> items(Standard standard, String path) {
        List<Column.Item> items = new ArrayList<>();
        each(standard, path, (township, key, missing, value) -> items.add(new Column.Item(key, value)));
        return Collections.unmodifiableList(items);
    }

    /** The pupils of each stage in the schools that count; a school of several stages has them on its rolls. */
    public List<StagePupils> pupils(Standard standard) {
        return byStage.computeIfAbsent(standard.covers(), pupils::of).stream()
                .map(stage -> stage.asSeenBy(standard.id()))
                .toList();
    }

    /**
     * What would tell the stages of schools with several stages apart, for a standard that judges stages and of which nothing else is
     * missing: their rolls where it looks at rolls, else what it needs of them.
     */
    public List<String> undivided(Standard standard) {
        boolean byRolls = standard.uses() != null && standard.uses().contains(CountyPupils.ROLL_PUPILS);
        List<String> labels = new ArrayList<>();
        for (Contribution township : townships) {
            String label = CountySchools.label(township.code()) + ".";
            if (byRolls) {
                pupils.withoutRolls(standard.covers(), township)
                        .forEach(school -> labels.add(label + "rolls[" + school + "/*]"));
            } else {
                pupils.ofSeveralStages(standard.covers(), township).forEach(school -> standard.needs().stream()
                        .filter(need -> need.startsWith("schools[]."))
                        .forEach(need -> labels.add(label + need.replace("[]", "[" + school + "]"))));
            }
        }
        return labels;
    }

    /**
     * What a finding shows of a path: a value of each township, for a field of a table the sum over its rows, or their number where they
     * are no numbers; the rows themselves stand in the township's own assessment.
     */
    public List<Cell> shown(Standard standard, String path) {
        if (path.startsWith(OWN) || Contribution.table(path) == null) {
            return cells(standard, path);
        }
        Map<String, List<Object>> byTownship = new TreeMap<>();
        cells(standard, path).forEach(cell -> byTownship
                .computeIfAbsent(CountySchools.schoolOf(cell.rowCode()), t -> new ArrayList<>())
                .add(cell.value()));
        List<Cell> shown = new ArrayList<>();
        byTownship.forEach((code, values) -> {
            String label = CountySchools.label(code) + "." + path;
            shown.add(new Cell(path, address(code, path), label, code, together(values)));
        });
        return shown;
    }

    private static Object together(List<Object> values) {
        List<Object> known = values.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        return known.stream().allMatch(v -> v instanceof Number)
                ? known.stream().map(v -> new BigDecimal(v.toString())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : (Object) known.size();
    }

    /** The standards that query a value of one of these paths in some township. */
    public Set<String> doubts(List<String> paths) {
        Set<String> doubts = new LinkedHashSet<>();
        for (Contribution township : townships) {
            paths.forEach(path -> doubts.addAll(township.doubts().getOrDefault(path, List.of())));
        }
        return doubts;
    }
}
