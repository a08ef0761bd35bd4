package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Responsible;

/** The parties that get a rectification notice of one township, in the order of their notices: the township, then its schools by code. */
public final class NotifiedParties {
    private static final Set<Responsible> NOTIFIED =
            EnumSet.of(Responsible.TOWNSHIP, Responsible.SCHOOL, Responsible.ORGANISER);

    private NotifiedParties() {}

    /**
     * A violation that a party must act on.
     *
     * @param due the last day of what this party must do
     */
    public record Item(Finding finding, LocalDate due) {}

    /** The parties, each with what its notice is about. */
    public static Map<ResponsibleParty, List<Item>> of(Assessment assessment) {
        SubjectOwners owners = new SubjectOwners(assessment);
        Map<ResponsibleParty, List<Item>> parties =
                new TreeMap<>(Comparator.comparing((ResponsibleParty p) -> p.kind() != Responsible.TOWNSHIP)
                        .thenComparing(ResponsibleParty::code)
                        .thenComparing(p -> p.kind() == Responsible.ORGANISER));
        for (Finding finding : assessment.findings()) {
            if (finding.outcome() == Outcome.VIOLATION) {
                for (AssignedDuty duty : finding.duties()) {
                    ResponsibleParty party = owners.party(finding, duty.party());
                    if (NOTIFIED.contains(party.kind())) {
                        parties.computeIfAbsent(party, p -> new ArrayList<>()).add(new Item(finding, duty.due()));
                    }
                }
            }
        }
        return parties;
    }
}
