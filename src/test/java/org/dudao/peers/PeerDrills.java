package org.dudao.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.bench.JudgedPeriods;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;
import org.dudao.facts.Drill;
import org.dudao.facts.School;
import org.dudao.facts.Subject;
import org.dudao.peers.PeerRow.DrillRow;

/** The part of {@link PeerRows} that counts the drills of each school by the periods in which it was open. */
record PeerDrills(Dataset data, AssessmentTime time) {
    private static final LocalDate DRILLS_FROM = LocalDate.of(2014, 2, 22);

    List<PeerRow> rows() {
        List<PeerRow> rows = new ArrayList<>();
        Map<String, List<LocalDate>> days = new HashMap<>();
        if (data.drills() != null) {
            for (Drill drill : data.drills()) {
                days.computeIfAbsent(drill.schoolCode(), k -> new ArrayList<>()).add(drill.date());
            }
        }
        JudgedPeriods periods = new JudgedPeriods(data.calendar(), time.year(), time.reference());
        if (!time.reference().isBefore(DRILLS_FROM)) {
            rows.addAll(drills("safety.drill-school-monthly", periods.months(), days));
            rows.addAll(drills("safety.drill-kindergarten-quarterly", periods.quarters(), days));
        }
        rows.addAll(drills("safety.drill-term", periods.terms(), days));
        return rows;
    }

    private List<PeerRow> drills(
            String standard, List<JudgedPeriods.SchoolPeriod> periods, Map<String, List<LocalDate>> daysBySchool) {
        LocalDate start = time.year().firstDay();
        if (data.schools() == null || data.schools().isEmpty()) {
            Subject township = Subject.of(data.township());
            Boolean exists = data.schools() == null ? null : Boolean.FALSE;
            return List.of(new DrillRow(standard, township, exists, null, null, start, 0, null));
        }
        List<PeerRow> rows = new ArrayList<>();
        for (School school : data.schools()) {
            List<LocalDate> days = daysBySchool.getOrDefault(school.code(), List.of());
            List<JudgedPeriods.SchoolPeriod> open =
                    periods.stream().filter(p -> p.isOpen(school)).toList();
            Integer drilled = data.drills() == null
                    ? null
                    : (int) open.stream().filter(p -> p.contains(days)).count();
            rows.add(new DrillRow(
                    standard,
                    Subject.of(school),
                    true,
                    school.typeCode(),
                    school.mergedOn(),
                    start,
                    open.size(),
                    drilled));
        }
        return rows;
    }
}
