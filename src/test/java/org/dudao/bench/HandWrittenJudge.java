package org.dudao.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dudao.assessment.Outcome;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Building;
import org.dudao.facts.Dataset;
import org.dudao.facts.Drill;
import org.dudao.facts.Dropout;
import org.dudao.facts.Enrolment;
import org.dudao.facts.Roll;
import org.dudao.facts.SafetyGrade;
import org.dudao.facts.School;
import org.dudao.facts.SchoolType;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Stage;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;

/**
 * Ten standards judged in plain Java, including limits: the cost of these verdicts without an engine, and without pages and rules that a
 * bureau can change.
 */
public final class HandWrittenJudge {
    static final Set<String> STANDARDS = Set.of(
            "dropout.primary-rate",
            "dropout.junior-rate",
            "enrolment.primary-net-rate",
            "enrolment.junior-rate",
            "building.no-d-grade-in-use",
            "building.no-d-grade",
            "safety.drill-school-monthly",
            "safety.drill-kindergarten-quarterly",
            "safety.drill-term",
            "safety.guard-number");

    private static final LocalDate DRILLS_FROM = LocalDate.of(2014, 2, 22);
    private static final LocalDate GUARDS_FROM = LocalDate.of(2022, 6, 1);

    private final Dataset data;
    private final LocalDate reference;
    private final Subject township;
    private final List<Result> results = new ArrayList<>();

    private HandWrittenJudge(Dataset data, LocalDate reference) {
        this.data = data;
        this.reference = reference;
        this.township = Subject.of(data.township());
    }

    /** The outcome of one standard for one subject. */
    public record Result(String standard, Subject subject, Outcome outcome) {}

    public static List<Result> judge(Dataset data, AssessmentTime time) {
        HandWrittenJudge judge = new HandWrittenJudge(data, time.reference());
        judge.rates();
        judge.buildings();
        judge.schools(time.year());
        return judge.results;
    }

    private void put(String standard, Subject subject, Outcome outcome) {
        results.add(new Result(standard, subject, outcome));
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.COMPLIANT : Outcome.VIOLATION;
    }

    // rates of the township

    private void rates() {
        Dropout d = data.dropout();
        Enrolment e = data.enrolment();
        Outcome noPrimary = without(
                Stage.PRIMARY, d.primaryCount(), d.primaryBase(), e.primaryAgeEligible(), e.primaryEnrolledOfAge());
        Outcome noJunior = without(
                Stage.JUNIOR,
                d.juniorCount(),
                d.juniorBase(),
                e.juniorAgeEligible(),
                e.juniorEnrolledOfAge(),
                e.juniorGraduates(),
                e.juniorTransferIn(),
                e.juniorTransferOut(),
                e.juniorDeaths());
        put(
                "dropout.primary-rate",
                township,
                noPrimary != null ? noPrimary : dropout(Stage.PRIMARY, d.primaryCount(), d.primaryBase()));
        put(
                "dropout.junior-rate",
                township,
                noJunior != null ? noJunior : dropout(Stage.JUNIOR, d.juniorCount(), d.juniorBase()));
        put(
                "enrolment.primary-net-rate",
                township,
                noPrimary != null ? noPrimary : enrolment(e.primaryEnrolledOfAge(), e.primaryAgeEligible()));
        put(
                "enrolment.junior-rate",
                township,
                noJunior != null ? noJunior : enrolment(e.juniorEnrolledOfAge(), e.juniorAgeEligible()));
    }

    /** The outcome where the township does not, or may not, have the stage; null where it has. */
    private Outcome without(Stage stage, Long... counts) {
        for (Long count : counts) {
            if (count != null && count != 0) {
                return null;
            }
        }
        if (data.rolls() != null) {
            for (Roll roll : data.rolls()) {
                if (roll.stage() == stage) {
                    return null;
                }
            }
        }
        if (data.schools() == null || data.schools().isEmpty()) {
            return Outcome.NOT_ASSESSED;
        }
        boolean unknown = false;
        for (School school : data.schools()) {
            if (school.typeCode() == null) {
                unknown = true;
            } else if (school.typeCode().teaches(stage)) {
                return null;
            }
        }
        return unknown ? Outcome.NOT_ASSESSED : Outcome.NOT_APPLICABLE;
    }

    private Outcome dropout(Stage stage, Long count, Long base) {
        Set<String> withRoll = new HashSet<>();
        long left = 0;
        long began = 0;
        if (data.rolls() != null) {
            for (Roll roll : data.rolls()) {
                if (roll.stage() == stage) {
                    if (roll.dropoutCount() == null || roll.startCount() == null) {
                        return Outcome.NOT_ASSESSED;
                    }
                    withRoll.add(roll.schoolCode());
                    left += roll.dropoutCount();
                    began += roll.startCount();
                }
            }
        }
        if (withRoll.isEmpty()) {
            return count == null || base == null ? Outcome.NOT_ASSESSED : rate(stage, count, base);
        }
        for (School school : data.schools()) {
            boolean asked = school.typeCode() == null || school.typeCode().teaches(stage);
            if (asked && !withRoll.contains(school.code())) {
                return Outcome.NOT_ASSESSED;
            }
        }
        return rate(stage, left, began);
    }

    private static Outcome rate(Stage stage, long left, long began) {
        if (began == 0) {
            return Outcome.NOT_ASSESSED;
        }
        return met(stage == Stage.PRIMARY ? left <= 0 : left * 100 < began * 2);
    }

    private static Outcome enrolment(Long enrolled, Long eligible) {
        return enrolled == null || eligible == null || eligible == 0 ? Outcome.NOT_ASSESSED : met(enrolled >= eligible);
    }

    // buildings

    private void buildings() {
        Set<String> withBuilding = new HashSet<>();
        boolean nobody = true;
        if (data.buildings() != null) {
            for (Building building : data.buildings()) {
                nobody = false;
                withBuilding.add(building.schoolCode());
                Subject subject = Subject.of(building);
                boolean demolished = building.demolishedOn() != null
                        && !building.demolishedOn().isAfter(reference);
                put("building.no-d-grade-in-use", subject, demolished ? Outcome.NOT_APPLICABLE : inUse(building));
                put("building.no-d-grade", subject, demolished ? Outcome.NOT_APPLICABLE : grade(building));
            }
            if (data.schools() != null) {
                for (School school : data.schools()) {
                    if (!withBuilding.contains(school.code())) {
                        nobody = false;
                        Subject none = new Subject(SubjectKind.BUILDING, school.code() + "/*");
                        Outcome outcome = merged(school, reference) ? Outcome.NOT_APPLICABLE : Outcome.NOT_ASSESSED;
                        put("building.no-d-grade-in-use", none, outcome);
                        put("building.no-d-grade", none, outcome);
                    }
                }
            }
        }
        if (nobody) {
            boolean known = data.buildings() != null && data.schools() != null;
            put("building.no-d-grade-in-use", township, known ? Outcome.NOT_APPLICABLE : Outcome.NOT_ASSESSED);
            put("building.no-d-grade", township, known ? Outcome.NOT_APPLICABLE : Outcome.NOT_ASSESSED);
        }
    }

    private static Outcome inUse(Building building) {
        SafetyGrade grade = building.safetyGrade();
        if (grade != null && grade != SafetyGrade.D) {
            return Outcome.COMPLIANT;
        }
        if (building.inUse() == null) {
            return Outcome.NOT_ASSESSED;
        }
        if (!building.inUse()) {
            return Outcome.COMPLIANT;
        }
        return grade == null ? Outcome.NOT_ASSESSED : Outcome.VIOLATION;
    }

    private static Outcome grade(Building building) {
        return building.safetyGrade() == null ? Outcome.NOT_ASSESSED : met(building.safetyGrade() != SafetyGrade.D);
    }

    // schools

    private void schools(SchoolYear year) {
        JudgedPeriods periods = new JudgedPeriods(data.calendar(), year, reference);
        Map<String, List<LocalDate>> drills = new HashMap<>();
        if (data.drills() != null) {
            for (Drill drill : data.drills()) {
                drills.computeIfAbsent(drill.schoolCode(), k -> new ArrayList<>())
                        .add(drill.date());
            }
        }
        boolean guideline = !reference.isBefore(DRILLS_FROM);
        if (guideline) {
            drills(
                    "safety.drill-school-monthly",
                    t -> t.teaches(Stage.PRIMARY) || t.teaches(Stage.JUNIOR),
                    year,
                    periods.months(),
                    drills);
            drills(
                    "safety.drill-kindergarten-quarterly",
                    t -> t.teaches(Stage.KINDERGARTEN),
                    year,
                    periods.quarters(),
                    drills);
        }
        drills("safety.drill-term", null, year, periods.terms(), drills);
        if (!reference.isBefore(GUARDS_FROM)) {
            eachSchool("safety.guard-number", null, this::guards);
        }
    }

    private interface Test {
        Outcome of(School school);
    }

    private void eachSchool(String standard, Predicate<SchoolType> covers, Test test) {
        if (data.schools() == null || data.schools().isEmpty()) {
            put(standard, township, data.schools() == null ? Outcome.NOT_ASSESSED : Outcome.NOT_APPLICABLE);
            return;
        }
        for (School school : data.schools()) {
            Outcome outcome;
            if (covers != null && school.typeCode() == null) {
                outcome = Outcome.NOT_ASSESSED;
            } else if (covers != null && !covers.test(school.typeCode())) {
                outcome = Outcome.NOT_APPLICABLE;
            } else {
                outcome = test.of(school);
            }
            put(standard, Subject.of(school), outcome);
        }
    }

    private void drills(
            String standard,
            Predicate<SchoolType> covers,
            SchoolYear year,
            List<JudgedPeriods.SchoolPeriod> spans,
            Map<String, List<LocalDate>> drills) {
        eachSchool(
                standard,
                covers,
                school -> merged(school, year.firstDay().minusDays(1))
                        ? Outcome.NOT_APPLICABLE
                        : data.drills() == null
                                ? Outcome.NOT_ASSESSED
                                : drilled(school, spans, drills.getOrDefault(school.code(), List.of())));
    }

    private static boolean merged(School school, LocalDate by) {
        return school.mergedOn() != null && !school.mergedOn().isAfter(by);
    }

    private static Outcome drilled(School school, List<JudgedPeriods.SchoolPeriod> spans, List<LocalDate> days) {
        Outcome outcome = Outcome.NOT_ASSESSED;
        for (JudgedPeriods.SchoolPeriod span : spans) {
            if (span.isOpen(school)) {
                if (!span.contains(days)) {
                    return Outcome.VIOLATION;
                }
                outcome = Outcome.COMPLIANT;
            }
        }
        return outcome;
    }

    private Outcome guards(School school) {
        if (merged(school, reference)) {
            return Outcome.NOT_APPLICABLE; // a merged school is asked for no guards
        }
        Long guards = school.guard().count();
        Long pupils = school.nonBoarders();
        if (guards != null && guards == 0) {
            return Outcome.VIOLATION; // too few for any number of pupils
        }
        if (guards == null || pupils == null) {
            return Outcome.NOT_ASSESSED;
        }
        long asked = pupils < 100 ? 1 : pupils < 1000 ? 2 : 3 + (pupils - 1000) / 500;
        return met(guards >= asked);
    }
}
