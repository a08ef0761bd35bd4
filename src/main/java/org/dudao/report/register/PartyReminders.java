package org.dudao.report.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.ledger.LedgerDuty;
import org.dudao.ledger.Reminder;
import org.dudao.ledger.Reminders;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * What one party is reminded of. The bodies of a county are one party for all its townships.
 *
 * @param party a county's bodies have the county's code
 * @param reminders vetoes first, then by deadline
 */
public record PartyReminders(ResponsibleParty party, List<Reminder> reminders) {
    private static final int COUNTY = 6;

    /** The reminders by party: townships, schools each with its organiser, then the counties' bodies. */
    public static List<PartyReminders> of(Reminders reminders) {
        Map<ResponsibleParty, List<Reminder>> parties =
                new TreeMap<>(Comparator.comparing((ResponsibleParty party) -> rank(party.kind()))
                        .thenComparing(ResponsibleParty::code)
                        .thenComparing(party -> party.kind() == Responsible.ORGANISER));
        for (Reminder reminder : reminders.all()) {
            parties.computeIfAbsent(party(reminder.duty()), party -> new ArrayList<>())
                    .add(reminder);
        }
        return parties.entrySet().stream()
                .map(entry -> new PartyReminders(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ResponsibleParty party(LedgerDuty duty) {
        if (isCountys(duty.responsible())) {
            String county = duty.partyCode()
                    .substring(0, Math.min(COUNTY, duty.partyCode().length()));
            return new ResponsibleParty(duty.responsible(), county, county);
        }
        return new ResponsibleParty(duty.responsible(), duty.partyCode(), duty.party());
    }

    private static boolean isCountys(Responsible kind) {
        return kind == Responsible.COUNTY_EDUCATION_BUREAU || kind == Responsible.COUNTY_GOVERNMENT;
    }

    private static int rank(Responsible kind) {
        return switch (kind) {
            case TOWNSHIP -> 0;
            case SCHOOL, ORGANISER -> 1;
            case COUNTY_EDUCATION_BUREAU -> 2;
            case COUNTY_GOVERNMENT -> 3;
        };
    }

    /** Whether it is inspected, and the regulation obliges it to correct and report (教育督导条例 article 22, paragraph 1). */
    boolean isInspected() {
        return party.kind() == Responsible.TOWNSHIP || party.kind() == Responsible.SCHOOL;
    }

    /** How the letter names it: a county's bodies by the names of the bureau's file, where it has them. */
    public String addressee(BureauSettings settings, Language language) {
        String own = own(settings);
        return own == null ? party.addressee(language) : language.name(own);
    }

    /** The first line of its letter. */
    String salutation(BureauSettings settings, Language language) {
        String own = own(settings);
        return own == null
                ? party.salutation(language)
                : language.pick("", "To ") + language.name(own) + language.pick("：", ":");
    }

    private @Nullable String own(BureauSettings settings) {
        return switch (party.kind()) {
            case COUNTY_EDUCATION_BUREAU -> settings.noticeToBureau();
            case COUNTY_GOVERNMENT -> settings.noticeToCounty();
            case TOWNSHIP, SCHOOL, ORGANISER -> null;
        };
    }

    /** How many are overdue. */
    public int overdue() {
        return (int) reminders.stream().filter(one -> one.left() < 0).count();
    }

    /** How many have reached the next step of escalation. */
    public int escalated() {
        return (int) reminders.stream().filter(one -> one.next() != null).count();
    }
}
