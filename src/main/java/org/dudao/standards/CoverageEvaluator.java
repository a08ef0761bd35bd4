package org.dudao.standards;

import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Building;
import org.dudao.facts.CodeList;
import org.dudao.facts.School;
import org.dudao.facts.SchoolClass;
import org.dudao.facts.Stage;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.roster.Stages;
import org.dudao.roster.Truth;

/** Decides whether a standard covers a subject; unknown if a field that decides it was not reported. */
public final class CoverageEvaluator {
    private final Roster roster;
    private final Stages stages;
    private final LocalDate reference;
    private final LocalDate firstDay;

    public CoverageEvaluator(Roster roster, AssessmentTime time) {
        this.roster = roster;
        this.stages = new Stages(roster.dataset());
        this.reference = time.reference();
        this.firstDay = time.year().firstDay();
    }

    /** Whether the standard covers the row by its page; rules may restrict it further. */
    public Truth covers(Standard standard, Row row) {
        if (isClosed(row, reference) && !(row.fact() instanceof School school && judgesWhileOpen(standard, school))) {
            return Truth.NO;
        }
        return matches(standard.covers(), row);
    }

    /** For a school merged during the year: whether the standard applies to the time while it was open, by pages that name the day. */
    private boolean judgesWhileOpen(Standard standard, School school) {
        return standard.uses() != null
                && standard.uses().contains("schools[].mergedOn")
                && !school.mergedOn().isBefore(firstDay);
    }

    /** Whether a school without a row of the standard's kind would need one; a merged school does not. */
    public Truth coversRowsOf(Standard standard, Row school) {
        if (school.school().isMergedBy(reference)) {
            return Truth.NO;
        }
        return matches(standard.covers().ofSchool(), school);
    }

    /** Whether a row demonstrably is no more on a day: a building that was demolished, or what ended with its merged school. */
    public static boolean isClosed(Row row, LocalDate day) {
        boolean isDemolished = row.fact() instanceof Building building
                && building.demolishedOn() != null
                && !building.demolishedOn().isAfter(day);
        return isDemolished || row.isEndedBy(day);
    }

    /** Whether all conditions hold for the row. */
    public Truth matches(Covers covers, Row row) {
        School school = row.school();
        Truth truth = Truth.YES;
        if (covers.stage() != null) {
            truth = truth.and(any(covers.stage(), row));
        }
        if (covers.ownership() != null) {
            truth = truth.and(
                    oneOf("schools[].ownership", school == null ? null : school.ownership(), covers.ownership()));
        }
        if (covers.area() != null) {
            truth = truth.and(area(row, covers.area()));
        }
        if (covers.boarding() != null) {
            truth = truth.and(
                    oneOf("schools[].boarding", school == null ? null : school.boarding(), List.of(covers.boarding())));
        }
        if (covers.students() != null) {
            Long students = school == null ? null : school.studentCount();
            truth = truth.and(
                    students == null
                            ? Truth.unknown("schools[].studentCount")
                            : Truth.of(holds(covers.students(), students)));
        }
        if (covers.use() != null && row.fact() instanceof Building building) {
            truth = truth.and(coded("buildings[].use", building.use(), covers.use()));
        }
        if (covers.grade() != null && row.fact() instanceof Building building) {
            truth = truth.and(coded("buildings[].safetyGrade", building.safetyGrade(), covers.grade()));
        }
        if (covers.grade() != null && row.fact() instanceof SchoolClass schoolClass) {
            truth = truth.and(coded("classes[].grade", schoolClass.grade(), covers.grade()));
        }
        if (covers.type() != null) {
            truth = truth.and(oneOf("schools[].typeCode", school == null ? null : school.typeCode(), covers.type()));
        }
        if (covers.exclude() != null) {
            for (Covers excluded : covers.exclude()) {
                truth = truth.and(matches(excluded, row).not());
            }
        }
        return truth;
    }

    private Truth area(Row row, List<AreaType> areas) {
        return row.school() != null && row.school().areaType() != null
                ? Truth.of(areas.contains(row.school().areaType()))
                : oneOf(areaPath(row), roster.dataset().township().areaType(), areas);
    }

    /** The field with a subject's location: its school's, else the township's. */
    static String areaPath(Row row) {
        return row.school() == null ? "township.areaType" : "schools[].areaType";
    }

    private Truth any(List<Stage> options, Row row) {
        Truth truth = Truth.NO;
        for (int i = 0; i < options.size() && !truth.isTrue(); i++) {
            truth = truth.or(stages.taughtBy(row, options.get(i)));
        }
        return truth;
    }

    private static <T> Truth oneOf(String path, T value, List<T> options) {
        return value == null ? Truth.unknown(path) : Truth.of(options.contains(value));
    }

    private static Truth coded(String path, CodeList value, List<String> options) {
        return value == null ? Truth.unknown(path) : Truth.of(options.contains(value.code()));
    }

    /** A comparison as written on a page: {@code <100}, {@code >=600}. */
    private static boolean holds(String comparison, long value) {
        int digits = 0;
        while (!Character.isDigit(comparison.charAt(digits))) {
            digits++;
        }
        long limit = Long.parseLong(comparison.substring(digits).strip());
        return switch (comparison.substring(0, digits).strip()) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> throw new IllegalStateException("covers.students is not a comparison: " + comparison);
        };
    }
}
