package org.dudao.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.AreaType;
import org.dudao.facts.Column;
import org.dudao.facts.County;
import org.dudao.facts.Ownership;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.facts.StagePupils;

/**
 * All that a county's standards look at: its own document, what its townships contribute, and which of them are missing.
 *
 * <p>A township that handed in nothing is one of which nothing is known: every value that is asked of it is missing. Not for use by
 * several threads.
 */
public final class CountyReports {
    private static final String OWN = "county.";
    private static final String TYPE = "schools[].typeCode";
    private static final String OWNERSHIP = "schools[].ownership";
    private static final String SCHOOL_AREA = "schools[].areaType";
    private static final String AREA = "township.areaType";
    private static final String STUDENTS = "schools[].studentCount";
    private static final String ROLL_STAGE = "rolls[].stage";
    private static final String ROLL_PUPILS = "rolls[].studentCount";

    /** What is asked of every township whatever the standard, because it decides which rows count. */
    private static final List<String> ALWAYS =
            List.of(AREA, TYPE, OWNERSHIP, SCHOOL_AREA, STUDENTS, ROLL_STAGE, ROLL_PUPILS);

    private final County county;
    private final List<Contribution> townships;
    private final List<String> missing;
    private final Map<String, Schools> schools = new HashMap<>();

    /** The schools of one township, by code, as far as decides which rows count. */
    private record Schools(Map<String, Map<String, Object>> byCode) {}

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
        this.townships.forEach(t -> schools.put(t.code(), schools(t)));
    }

    private static Schools schools(Contribution township) {
        Map<String, Map<String, Object>> byCode = new LinkedHashMap<>();
        List<String> codes = township.rows().getOrDefault("schools", List.of());
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Object> fields = new HashMap<>();
            for (String path : ALWAYS) {
                List<Object> values =
                        path.startsWith("schools") ? township.values().get(path) : null;
                if (values != null) {
                    fields.put(path, values.get(i));
                }
            }
            byCode.put(codes.get(i), fields);
        }
        return new Schools(byCode);
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
        if (covers.stage() == null && covers.ownership() == null && covers.area() == null) {
            return Truth.YES;
        }
        Truth any = missing.isEmpty()
                ? Truth.NO
                : new Truth(null, missing.stream().map(CountyReports::label).toList());
        for (Contribution township : townships) {
            if (covers.stage() == null && covers.ownership() == null) {
                any = any.or(inArea(covers.area(), township, null));
                continue;
            }
            if (!township.rows().containsKey("schools")) {
                any = any.or(Truth.unknown(label(township.code()) + ".schools"));
            }
            for (String school : schools.get(township.code()).byCode().keySet()) {
                any = any.or(counts(covers, township, school));
            }
        }
        return any;
    }

    /** Every value that the standard asks of this path: the county's own, or those of the townships and rows that count. */
    public List<Cell> cells(Standard standard, String path) {
        if (path.startsWith(OWN)) {
            return List.of(new Cell(path, "/" + path.replace('.', '/'), path, "", Paths.ofCounty(path, county)));
        }
        List<Cell> cells = new ArrayList<>();
        String table = Contribution.table(path);
        for (Contribution township : townships) {
            if (table == null) {
                Truth counts = inArea(standard.covers().area(), township, null);
                if (!counts.isFalse()) {
                    Object value = township.values().get(path).get(0);
                    cells.add(cell(path, township, null, counts, value));
                }
            } else if (!township.rows().containsKey(table)) {
                cells.add(new Cell(
                        path,
                        address(township.code(), path),
                        label(township.code()) + "." + table,
                        township.code(),
                        null));
            } else {
                rows(standard, path, table, township, cells);
            }
        }
        missing.forEach(code -> cells.add(new Cell(path, address(code, path), label(code), code, null)));
        return cells;
    }

    private void rows(Standard standard, String path, String table, Contribution township, List<Cell> cells) {
        List<String> ids = township.rows().get(table);
        for (int i = 0; i < ids.size(); i++) {
            Truth counts = counts(standard.covers(), township, schoolOf(ids.get(i)));
            if (!counts.isFalse()) {
                cells.add(cell(
                        path,
                        township,
                        ids.get(i),
                        counts,
                        township.values().get(path).get(i)));
            }
        }
    }

    /** A value of which nobody knows whether it counts is as good as missing, and what is missing is what would tell. */
    private static Cell cell(String path, Contribution township, String row, Truth counts, Object value) {
        String at = row == null ? path : path.replace("[]", "[" + row + "]");
        String label = label(township.code()) + "."
                + (counts.isTrue() ? at : counts.missing().get(0));
        String key = row == null ? township.code() : township.code() + "/" + row;
        return new Cell(path, address(township.code(), path), label, key, counts.isTrue() ? value : null);
    }

    private static String label(String township) {
        return "townships[" + township + "]";
    }

    private static String address(String township, String path) {
        return "/townships/" + township + "/" + path;
    }

    private static String schoolOf(String row) {
        int slash = row.indexOf('/');
        return slash < 0 ? row : row.substring(0, slash);
    }

    private Truth counts(Covers covers, Contribution township, String school) {
        Map<String, Object> fields = schools.get(township.code()).byCode().get(school);
        if (fields == null) {
            return inArea(covers.area(), township, null); // a row of the township's own
        }
        Truth counts = inArea(covers.area(), township, school);
        if (covers.stage() != null) {
            SchoolType type = (SchoolType) fields.get(TYPE);
            counts = counts.and(
                    type == null
                            ? unknown(TYPE, school)
                            : Truth.of(covers.stage().stream().anyMatch(type::teaches)));
        }
        if (covers.ownership() != null) {
            Ownership ownership = (Ownership) fields.get(OWNERSHIP);
            counts = counts.and(
                    ownership == null
                            ? unknown(OWNERSHIP, school)
                            : Truth.of(covers.ownership().contains(ownership)));
        }
        return counts;
    }

    private static Truth unknown(String path, String school) {
        return Truth.unknown(path.replace("[]", "[" + school + "]"));
    }

    private Truth inArea(List<AreaType> areas, Contribution township, String school) {
        if (areas == null) {
            return Truth.YES;
        }
        Object own = school == null
                ? null
                : schools.get(township.code()).byCode().get(school).get(SCHOOL_AREA);
        Object area = own == null ? township.values().get(AREA).get(0) : own;
        return area == null ? Truth.unknown(AREA) : Truth.of(areas.contains((AreaType) area));
    }

    /** The columns of a standard: one for each path that it needs or uses of the townships. */
    public List<Column> columns(Standard standard) {
        List<Column> columns = new ArrayList<>();
        for (String path : contributed(standard)) {
            if (Paths.entry(path) != null) {
                columns.add(new Column(
                        standard.id(),
                        path,
                        cells(standard, path).stream()
                                .map(cell -> new Column.Item(cell.rowCode(), cell.value()))
                                .toList()));
            }
        }
        return columns;
    }

    /** The pupils of each stage in the schools that count; a school of several stages has them on its rolls. */
    public List<StagePupils> pupils(Standard standard) {
        List<StagePupils> all = new ArrayList<>();
        for (Stage stage : standard.covers().stage() == null
                ? List.<Stage>of()
                : standard.covers().stage()) {
            Map<String, Integer> pupils = new TreeMap<>();
            Map<String, Integer> ofSchool = new TreeMap<>();
            for (Contribution township : townships) {
                Map<String, Integer> rolls = rolls(township, stage);
                schools.get(township.code()).byCode().forEach((code, fields) -> {
                    SchoolType type = (SchoolType) fields.get(TYPE);
                    boolean counts = !counts(standard.covers(), township, code).isFalse();
                    if (counts && (type == null || type.teaches(stage))) {
                        Integer students = (Integer) fields.get(STUDENTS);
                        String key = township.code() + "/" + code;
                        ofSchool.put(key, type == null ? null : students);
                        pupils.put(key, type == null ? null : only(type, stage) ? students : rolls.get(code));
                    }
                });
                if (!township.rows().containsKey("schools")) {
                    pupils.put(township.code(), null);
                }
            }
            missing.forEach(code -> pupils.put(code, null));
            all.add(new StagePupils(standard.id(), stage, pupils, ofSchool));
        }
        return all;
    }

    private static boolean only(SchoolType type, Stage stage) {
        for (Stage other : Stage.values()) {
            if (other != stage && type.teaches(other)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> rolls(Contribution township, Stage stage) {
        Map<String, Integer> pupils = new HashMap<>();
        List<String> ids = township.rows().getOrDefault("rolls", List.of());
        for (int i = 0; i < ids.size(); i++) {
            if (township.values().get(ROLL_STAGE).get(i) == stage) {
                pupils.put(schoolOf(ids.get(i)), (Integer)
                        township.values().get(ROLL_PUPILS).get(i));
            }
        }
        return pupils;
    }

    /**
     * What a finding shows of a path: a value of each township, for a field of a table the sum over its rows, or their number where they
     * are no numbers; the rows themselves stand in the township's own assessment.
     */
    public List<Cell> shown(Standard standard, String path) {
        if (path.startsWith(OWN) || Contribution.table(path) == null) {
            return cells(standard, path);
        }
        Map<String, List<Cell>> byTownship = new TreeMap<>();
        cells(standard, path).forEach(cell -> byTownship
                .computeIfAbsent(schoolOf(cell.rowCode()), t -> new ArrayList<>())
                .add(cell));
        List<Cell> shown = new ArrayList<>();
        byTownship.forEach((code, cells) -> {
            List<Object> values = new ArrayList<>();
            cells.forEach(c -> values.add(c.value()));
            values.removeIf(v -> v == null);
            boolean numbers = values.stream().allMatch(v -> v instanceof Number);
            Object value = values.isEmpty()
                    ? null
                    : numbers
                            ? values.stream()
                                    .map(v -> new BigDecimal(v.toString()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                            : (Object) values.size();
            shown.add(new Cell(path, address(code, path), label(code) + "." + path, code, value));
        });
        return shown;
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
