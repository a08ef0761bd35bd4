package org.dudao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.standards.Responsible;

/** The violations of an assessment by the party that must act: the township, its schools each with its organiser, then the county's bodies. */
public final class PartyDuties {
    private final Assessment assessment;

    /** The duties of one assessment. */
    public PartyDuties(Assessment assessment) {
        this.assessment = assessment;
    }

    /** A violation with what one party must do about it. */
    public record Item(Finding finding, AssignedDuty duty) {}

    /** The items of each party, those that are due first before the others. */
    public Map<ResponsibleParty, List<Item>> byParty() {
        SubjectOwners owners = new SubjectOwners(assessment);
        Map<ResponsibleParty, List<Item>> parties =
                new TreeMap<>(Comparator.comparing((ResponsibleParty party) -> rank(party.kind()))
                        .thenComparing(ResponsibleParty::code)
                        .thenComparing(party -> party.kind() == Responsible.ORGANISER));
        for (Outline.InStandard standard : LetterOutline.of(assessment).standards()) {
            for (Finding finding : standard.findings()) {
                for (AssignedDuty duty : finding.duties()) {
                    parties.computeIfAbsent(owners.party(finding, duty.party()), party -> new ArrayList<>())
                            .add(new Item(finding, duty));
                }
            }
        }
        parties.values()
                .forEach(items -> items.sort(
                        Comparator.comparing((Item item) -> item.finding().severity())
                                .thenComparing(item -> item.duty().lastDay())));
        return parties;
    }

    private static int rank(Responsible kind) {
        return switch (kind) {
            case TOWNSHIP -> 0;
            case SCHOOL, ORGANISER -> 1;
            case COUNTY_EDUCATION_BUREAU -> 2;
            case COUNTY_GOVERNMENT -> 3;
        };
    }
}
