package org.dudao.county;

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
import org.dudao.facts.County;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Truth;
import org.dudao.standards.Covers;
import org.dudao.standards.Standard;

/**
 * The data for a county's standards: its own document, the contributions of its townships, and the missing townships.
 *
 * <p>Every value of a township without a submission is missing. Not thread-safe.
 */
public final class CountyReports {
    private static final String OWN = "county.";

    /** The fields required from every township for any standard, because they decide which rows count. */
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
    private final CountyValues values;

    /** Items of a path, missing data and enrolments are shared by standards with the same coverage. */
    private final Map<Covers, Map<String, List<CountyColumn.Item>>> items = new HashMap<>();

    private final Map<Covers, Map<String, List<String>>> labels = new HashMap<>();

    private final Map<Covers, List<StageEnrolment>> byStage = new HashMap<>();

    /**
     * The reports of one county and school year.
     *
     * @param county its own document; all null but the code if it submitted none
     * @param missing the codes of the townships without a submission
     */
    public CountyReports(County county, List<Contribution> townships, List<String> missing) {
        this.county = county;
        this.townships = townships.stream()
                .sorted(Comparator.comparing(Contribution::code))
                .toList();
        this.missing = missing.stream().sorted().toList();
        this.schools = new CountySchools(this.townships, this.missing);
        this.pupils = new CountyPupils(this.townships, this.missing, schools);
        this.values = new CountyValues(this.townships, this.missing, schools);
    }

    /** The paths whose values a township's contribution needs for these standards. */
    public static Set<String> contributedPaths(List<Standard> standards) {
        Set<String> paths = new LinkedHashSet<>(ALWAYS);
        for (Standard standard : standards) {
            paths.addAll(contributed(standard));
        }
        return paths;
    }

    /** The paths of a county standard that townships report. */
    public static List<String> contributed(Standard standard) {
        List<String> paths = new ArrayList<>(standard.needs());
        paths.addAll(standard.uses() == null ? List.of() : standard.uses());
        paths.removeIf(path -> path.startsWith(OWN));
        return paths;
    }

    public County county() {
        return county;
    }

    /** The contributions, ordered by code. */
    public List<Contribution> townships() {
        return townships;
    }

    /** The codes of the townships without a submission, in order. */
    public List<String> missing() {
        return missing;
    }

    /** Whether the county has anything that the standard covers. */
    public Truth covers(Covers covers) {
        return schools.covers(covers);
    }

    /** Every value of a path for the standard: the county's own, or those of covered townships and rows. */
    public List<Cell> cells(Standard standard, String path) {
        if (path.startsWith(OWN)) {
            return List.of(new Cell(path, "/" + path.replace('.', '/'), path, "", FieldPaths.ofCounty(path, county)));
        }
        List<Cell> cells = new ArrayList<>();
        values.each(
                standard.covers(),
                path,
                (township, key, missing, value) ->
                        cells.add(new Cell(path, address(township, path), label(township, missing), key, value)));
        return cells;
    }

    /** The labels of a path's missing values for the standard. */
    public List<String> missing(Standard standard, String path) {
        if (path.startsWith(OWN)) {
            return FieldPaths.ofCounty(path, county) == null ? List.of(path) : List.of();
        }
        return labels.computeIfAbsent(standard.covers(), covers -> new HashMap<>())
                .computeIfAbsent(path, p -> labels(standard, p));
    }

    private List<String> labels(Standard standard, String path) {
        List<String> labels = new ArrayList<>(0);
        values.each(standard.covers(), path, (township, key, missing, value) -> {
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

    private static String address(String township, String path) {
        return "/townships/" + township + "/" + path;
    }

    /** The columns of a standard: one per path of the townships in its needs and uses. */
    public List<CountyColumn> columns(Standard standard) {
        List<CountyColumn> columns = new ArrayList<>();
        for (String path : contributed(standard)) {
            if (FieldPaths.entry(path) != null) {
                List<CountyColumn.Item> same = items.computeIfAbsent(standard.covers(), covers -> new HashMap<>())
                        .computeIfAbsent(path, p -> items(standard, p));
                columns.add(new CountyColumn(standard.id(), path, same));
            }
        }
        return columns;
    }

    private List<CountyColumn.Item> items(Standard standard, String path) {
        List<CountyColumn.Item> items = new ArrayList<>();
        values.each(
                standard.covers(),
                path,
                (township, key, missing, value) -> items.add(new CountyColumn.Item(key, value)));
        return Collections.unmodifiableList(items);
    }

    /** The enrolment of each stage in covered schools; for a school of several stages it is taken from its rolls. */
    public List<StageEnrolment> pupils(Standard standard) {
        return byStage.computeIfAbsent(standard.covers(), pupils::enrolments).stream()
                .map(stage -> stage.asSeenBy(standard.id()))
                .toList();
    }

    /**
     * The data that would separate the stages of schools with several stages, for a standard by stage with no other data missing: their
     * rolls if it uses rolls, else the fields it needs of them.
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
     * The values of a path in a finding: one per township, for a field of a table the sum over its rows, or their number if they are not
     * numbers; the rows themselves are in the township's own assessment.
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

    /** The standards that query a value of one of these paths in any township. */
    public Set<String> doubts(List<String> paths) {
        Set<String> doubts = new LinkedHashSet<>();
        for (Contribution township : townships) {
            paths.forEach(path -> doubts.addAll(township.doubts().getOrDefault(path, List.of())));
        }
        return doubts;
    }
}
