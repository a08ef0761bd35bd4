package org.dudao.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.county.CountyReports;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Calendar;
import org.dudao.facts.Dataset;
import org.dudao.facts.Drills;
import org.dudao.facts.Reported;
import org.dudao.facts.StageTotals;
import org.dudao.facts.TaughtStage;
import org.dudao.standards.Standard;

/** Extracts the facts that rules match from a submission, or from a county's reports. */
public final class FactExtractor {
    private static final Calendar NO_CALENDAR = new Calendar(null, null, null);

    private FactExtractor() {}

    /** The facts of a township: its groups, the rows of reported tables, and the time. */
    public static List<Object> of(Dataset dataset, AssessmentTime time) {
        List<Object> facts = new ArrayList<>(groups(dataset));
        tables(dataset).forEach((table, rows) -> {
            facts.add(new Reported(table));
            facts.addAll(rows);
        });
        if (dataset.drills() != null) {
            facts.add(Drills.of(dataset.drills()));
        }
        facts.addAll(ClaimFacts.of(dataset));
        facts.addAll(TotalFacts.of(dataset, time.reference()));
        facts.addAll(StageTotals.of(dataset.dropout(), dataset.enrolment()));
        if (dataset.schools() != null) {
            dataset.schools().forEach(school -> facts.addAll(TaughtStage.of(school)));
        }
        facts.add(time);
        facts.addAll(Periods.due(dataset.calendar(), time));
        return facts;
    }

    /**
     * The facts of a county: its own document, the townships' values of each path that a standard names, and the time.
     *
     * @param standards the county standards
     */
    public static List<Object> of(CountyReports reports, List<Standard> standards, AssessmentTime time) {
        List<Object> facts = new ArrayList<>();
        facts.add(reports.county());
        facts.add(time);
        facts.addAll(Periods.due(NO_CALENDAR, time));
        for (Standard standard : standards) {
            facts.addAll(reports.columns(standard));
            facts.addAll(reports.pupils(standard));
        }
        return facts;
    }

    private static List<Record> groups(Dataset d) {
        return List.of(
                d.township(),
                d.population(),
                d.enrolment(),
                d.dropout(),
                d.calendar(),
                d.staff(),
                d.safety(),
                d.inspection(),
                d.transport(),
                d.health(),
                d.kindergarten(),
                d.finance(),
                d.layout(),
                d.inclusion(),
                d.distance(),
                d.community(),
                d.defence(),
                d.nextgen(),
                d.campus(),
                d.survey());
    }

    /** The reported tables. */
    private static Map<String, List<? extends Record>> tables(Dataset d) {
        Map<String, List<? extends Record>> tables = new LinkedHashMap<>();
        tables.put("schools", d.schools());
        tables.put("rolls", d.rolls());
        tables.put("classes", d.classes());
        tables.put("buildings", d.buildings());
        tables.put("structures", d.structures());
        tables.put("canteens", d.canteens());
        tables.put("buses", d.buses());
        tables.put("drivers", d.drivers());
        tables.put("principals", d.principals());
        tables.put("legalVicePrincipals", d.legalVicePrincipals());
        tables.put("organisations", d.organisations());
        tables.put("sites", d.sites());
        tables.put("siteStaff", d.siteStaff());
        tables.put("cadres", d.cadres());
        tables.put("aids", d.aids());
        tables.put("supervisions", d.supervisions());
        tables.put("claims", d.claims());
        tables.put("answers", d.answers());
        tables.values().removeIf(rows -> rows == null);
        return tables;
    }
}
