package org.dudao.county;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.AreaType;
import org.dudao.facts.Ownership;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.roster.Truth;
import org.dudao.standards.Covers;

/** Which townships and schools of a county a standard covers; unknown if a field that decides it was not reported. */
final class CountySchools {
    static final String TYPE = "schools[].typeCode";
    static final String OWNERSHIP = "schools[].ownership";
    static final String SCHOOL_AREA = "schools[].areaType";
    static final String AREA = "township.areaType";
    static final String STUDENTS = "schools[].studentCount";

    private final List<Contribution> townships;
    private final List<String> missing;
    private final Map<String, Map<String, Map<String, Object>>> schools = new HashMap<>();

    CountySchools(List<Contribution> townships, List<String> missing) {
        this.townships = townships;
        this.missing = missing;
        townships.forEach(t -> schools.put(t.code(), byCode(t)));
    }

    /** The schools of one township by code, with the fields that decide coverage. */
    private static Map<String, Map<String, Object>> byCode(Contribution township) {
        Map<String, Map<String, Object>> byCode = new LinkedHashMap<>();
        List<String> codes = township.rows().getOrDefault("schools", List.of());
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Object> fields = new HashMap<>();
            for (String path : List.of(TYPE, OWNERSHIP, SCHOOL_AREA, STUDENTS)) {
                List<Object> values = township.values().get(path);
                if (values != null) {
                    fields.put(path, values.get(i));
                }
            }
            byCode.put(codes.get(i), fields);
        }
        return byCode;
    }

    /** The name of a township in labels of missing data. */
    static String label(String township) {
        return "townships[" + township + "]";
    }

    /** The code of a row's school, from the row's id. */
    static String schoolOf(String row) {
        int slash = row.indexOf('/');
        return slash < 0 ? row : row.substring(0, slash);
    }

    /** The codes of a township's schools, in order. */
    Set<String> codes(Contribution township) {
        return schools.get(township.code()).keySet();
    }

    /** The school's type; null if it was not reported. */
    SchoolType type(Contribution township, String school) {
        return (SchoolType) schools.get(township.code()).get(school).get(TYPE);
    }

    /** The school's total enrolment; null if it was not reported. */
    Long students(Contribution township, String school) {
        return (Long) schools.get(township.code()).get(school).get(STUDENTS);
    }

    /** Whether the county has anything that the standard covers. */
    Truth covers(Covers covers) {
        if (covers.stage() == null && covers.ownership() == null && covers.area() == null) {
            return Truth.YES;
        }
        if (townships.isEmpty() && missing.isEmpty()) {
            return Truth.unknown("townships"); // a document alone does not show what the county has
        }
        Truth any = missing.isEmpty()
                ? Truth.NO
                : new Truth(null, missing.stream().map(CountySchools::label).toList());
        for (int t = 0; t < townships.size() && !any.isTrue(); t++) {
            Contribution township = townships.get(t);
            if (covers.stage() == null && covers.ownership() == null) {
                any = any.or(labelled(counts(covers, township), township));
                continue;
            }
            if (!township.rows().containsKey("schools")) {
                any = any.or(Truth.unknown(label(township.code()) + ".schools"));
            }
            for (String school : codes(township)) {
                any = any.or(labelled(counts(covers, township, school), township));
            }
        }
        return any;
    }

    private static Truth labelled(Truth truth, Contribution township) {
        return truth.holds() != null
                ? truth
                : new Truth(
                        truth.holds(),
                        truth.missing().stream()
                                .map(missing -> label(township.code()) + "." + missing)
                                .toList());
    }

    /** Whether a township's own figures count. */
    Truth counts(Covers covers, Contribution township) {
        return inArea(covers.area(), township.values().get(AREA).get(0));
    }

    /** Whether a school's figures count; for a row without a school, whether the township's own do. */
    Truth counts(Covers covers, Contribution township, String school) {
        Map<String, Object> fields = schools.get(township.code()).get(school);
        if (fields == null) {
            return counts(covers, township);
        }
        Object own = fields.get(SCHOOL_AREA);
        Truth counts =
                inArea(covers.area(), own == null ? township.values().get(AREA).get(0) : own);
        if (covers.stage() != null) {
            SchoolType type = (SchoolType) fields.get(TYPE);
            counts = counts.and(type == null ? unknown(TYPE, school) : Truth.of(teachesAny(type, covers.stage())));
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

    private static boolean teachesAny(SchoolType type, List<Stage> stages) {
        for (Stage stage : stages) {
            if (type.teaches(stage)) {
                return true;
            }
        }
        return false;
    }

    private static Truth unknown(String path, String school) {
        return Truth.unknown(path.replace("[]", "[" + school + "]"));
    }

    private static Truth inArea(List<AreaType> areas, Object area) {
        return areas == null
                ? Truth.YES
                : area == null ? Truth.unknown(AREA) : Truth.of(areas.contains((AreaType) area));
    }
}
