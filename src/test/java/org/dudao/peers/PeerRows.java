package org.dudao.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Building;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.peers.PeerRow.BuildingRow;
import org.dudao.peers.PeerRow.GuardRow;

/**
 * The rows that the rules of Easy Rules and Evrete are given. Easy Rules cannot join facts at all; Evrete joins them, but neither has
 * {@code not exists} or {@code accumulate}: sums over rolls, drills by period, and rows that stand for missing ones are prepared here. The
 * outcomes are left to the rules.
 */
public final class PeerRows {
    private static final LocalDate GUARDS_FROM = LocalDate.of(2022, 6, 1);

    private final Dataset data;
    private final LocalDate reference;
    private final Subject township;
    private final List<PeerRow> rows;

    private PeerRows(Dataset data, AssessmentTime time) {
        this.data = data;
        this.reference = time.reference();
        this.township = Subject.of(data.township());
        this.rows = new ArrayList<>(new PeerRates(data).rows());
        rows.addAll(new PeerDrills(data, time).rows());
    }

    /** One row for each standard in force and each of its subjects. */
    public static List<PeerRow> prepare(Dataset data, AssessmentTime time) {
        PeerRows prepared = new PeerRows(data, time);
        prepared.buildings();
        prepared.guards();
        return prepared.rows;
    }

    private void buildings() {
        int before = rows.size();
        Set<String> withBuilding = new HashSet<>();
        if (data.buildings() != null) {
            for (Building b : data.buildings()) {
                withBuilding.add(b.schoolCode());
                building(Subject.of(b), true, b.demolishedOn(), b);
            }
            for (School school : schools()) {
                if (!withBuilding.contains(school.code())) {
                    building(new Subject(SubjectKind.BUILDING, school.code() + "/*"), null, school.mergedOn(), null);
                }
            }
        }
        if (rows.size() == before) {
            boolean none = data.buildings() != null && data.schools() != null;
            building(township, none ? false : null, null, null);
        }
    }

    private void building(Subject subject, Boolean exists, LocalDate goneOn, Building b) {
        for (String standard : List.of("building.no-d-grade-in-use", "building.no-d-grade")) {
            rows.add(new BuildingRow(
                    standard,
                    subject,
                    exists,
                    goneOn,
                    reference,
                    b == null ? null : b.safetyGrade(),
                    b == null ? null : b.inUse()));
        }
    }

    private List<School> schools() {
        return data.schools() == null ? List.of() : data.schools();
    }

    /** False where the township states that it has no school, null where it does not say. */
    private Boolean noSchool() {
        return data.schools() == null ? null : Boolean.FALSE;
    }

    private void guards() {
        if (reference.isBefore(GUARDS_FROM)) {
            return;
        }
        String standard = "safety.guard-number";
        if (schools().isEmpty()) {
            rows.add(new GuardRow(standard, township, noSchool(), null, reference, null, null));
        }
        for (School s : schools()) {
            rows.add(new GuardRow(
                    standard,
                    Subject.of(s),
                    true,
                    s.mergedOn(),
                    reference,
                    s.guard().count(),
                    s.nonBoarders()));
        }
    }
}
