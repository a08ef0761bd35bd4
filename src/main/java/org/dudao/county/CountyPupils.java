package org.dudao.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.standards.Covers;

/** The enrolment of each stage in a county's covered schools; for a school of several stages it is taken from its rolls. */
final class CountyPupils {
    static final String ROLL_STAGE = "rolls[].stage";
    static final String ROLL_PUPILS = "rolls[].studentCount";

    private final List<Contribution> townships;
    private final List<String> missing;
    private final CountySchools schools;

    CountyPupils(List<Contribution> townships, List<String> missing, CountySchools schools) {
        this.townships = townships;
        this.missing = missing;
        this.schools = schools;
    }

    /** One per covered stage; shared by standards. */
    List<StageEnrolment> enrolments(Covers covers) {
        List<StageEnrolment> all = new ArrayList<>();
        for (Stage stage : stages(covers)) {
            Map<String, Long> pupils = new TreeMap<>();
            Map<String, Long> ofSchool = new TreeMap<>();
            for (Contribution township : townships) {
                Map<String, Long> rolls = rolls(township, stage);
                for (String school : teaching(covers, township, stage)) {
                    SchoolType type = schools.type(township, school);
                    Long students = type == null ? null : schools.students(township, school);
                    String key = township.code() + "/" + school;
                    ofSchool.put(key, students);
                    pupils.put(key, type == null || type.teachesOnly(stage) ? students : rolls.get(school));
                }
                if (!township.rows().containsKey("schools")) {
                    pupils.put(township.code(), null);
                }
            }
            missing.forEach(code -> pupils.put(code, null));
            all.add(new StageEnrolment("", stage, pupils, ofSchool));
        }
        return all;
    }

    /** Covered schools that teach several stages, of which the standard covers one, and have no roll of that stage. */
    List<String> withoutRolls(Covers covers, Contribution township) {
        return undivided(covers, township, true);
    }

    /** Covered schools that teach several stages, of which the standard covers one. */
    List<String> ofSeveralStages(Covers covers, Contribution township) {
        return undivided(covers, township, false);
    }

    private List<String> undivided(Covers covers, Contribution township, boolean byRolls) {
        Set<String> undivided = new LinkedHashSet<>();
        for (Stage stage : stages(covers)) {
            Map<String, Long> rolls = rolls(township, stage);
            for (String school : teaching(covers, township, stage)) {
                SchoolType type = schools.type(township, school);
                boolean several = type != null && !type.teachesOnly(stage);
                if (several && !(byRolls && rolls.get(school) != null)) {
                    undivided.add(school);
                }
            }
        }
        return List.copyOf(undivided);
    }

    private static List<Stage> stages(Covers covers) {
        return covers.stage() == null ? List.of() : covers.stage();
    }

    /** Covered schools that teach the stage, or may do so. */
    private List<String> teaching(Covers covers, Contribution township, Stage stage) {
        return schools.codes(township).stream()
                .filter(school -> !schools.counts(covers, township, school).isFalse())
                .filter(school -> {
                    SchoolType type = schools.type(township, school);
                    return type == null || type.teaches(stage);
                })
                .toList();
    }

    private static Map<String, Long> rolls(Contribution township, Stage stage) {
        Map<String, Long> pupils = new HashMap<>();
        List<String> ids = township.rows().getOrDefault("rolls", List.of());
        for (int i = 0; i < ids.size(); i++) {
            if (township.values().get(ROLL_STAGE).get(i) == stage) {
                pupils.put(CountySchools.schoolOf(ids.get(i)), (Long)
                        township.values().get(ROLL_PUPILS).get(i));
            }
        }
        return pupils;
    }
}
