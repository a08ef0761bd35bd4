package org.dudao.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Dataset;

/** A submission taken apart into what rules match: its groups, and its rows by table. */
final class DatasetFacts {
    private DatasetFacts() {}

    static List<Record> groups(Dataset d) {
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
                d.campus());
    }

    /** The tables that were reported. */
    static Map<String, List<? extends Record>> tables(Dataset d) {
        Map<String, List<? extends Record>> tables = new LinkedHashMap<>();
        tables.put("schools", d.schools());
        tables.put("rolls", d.rolls());
        tables.put("classes", d.classes());
        tables.put("buildings", d.buildings());
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
