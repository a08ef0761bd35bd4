package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.FollowUpDuty;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Duty;
import org.dudao.standards.Responsible;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/** The deadlines of an item's parties, as the next assessment compares with them. */
final class EarlierDuties {
    private final Catalogue catalogue;

    /** The pages tell which party an assessment names. */
    EarlierDuties(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The deadlines on a day: a later one that was granted takes the place of the first. */
    List<FollowUpDuty> list(LedgerItem item, LocalDate on) {
        LocalDate granted = granted(item);
        List<Responsible> parties = parties(item);
        List<FollowUpDuty> all = new ArrayList<>();
        for (int i = 0; i < item.duties().size(); i++) {
            LedgerDuty duty = item.duties().get(i);
            boolean later = granted != null && granted.isAfter(duty.firstDue());
            LocalDate due = later && duty.due().isBefore(granted) ? granted : duty.due();
            all.add(FollowUpDuty.of(parties.get(i), duty.firstDue(), due, duty.step(), later ? granted : null, on));
        }
        return all;
    }

    /** The deadline that a person set after the first; null if none did. */
    private static @Nullable LocalDate granted(LedgerItem item) {
        LocalDate deadline = item.dates().deadline();
        return deadline.isAfter(item.first().firstDue()) ? deadline : null;
    }

    /** A school's duty on what is no school's is the township's in the ledger; an assessment names it as the page does. */
    private List<Responsible> parties(LedgerItem item) {
        List<Responsible> kept =
                item.duties().stream().map(LedgerDuty::responsible).toList();
        Standard standard = catalogue.byId().get(String.valueOf(item.about().standard()));
        boolean isOfSchool =
                item.about().school() != null && !item.about().subject().meansAllSchools();
        if (standard == null || standard.remedy() == null || isOfSchool) {
            return kept;
        }
        List<Responsible> named = standard.remedy().responsible().stream()
                .map(Duty::party)
                .filter(party -> party == Responsible.SCHOOL || party == Responsible.TOWNSHIP)
                .toList();
        long townships =
                kept.stream().filter(party -> party == Responsible.TOWNSHIP).count();
        if (named.size() != townships) {
            return kept;
        }
        List<Responsible> parties = new ArrayList<>();
        int nth = 0;
        for (Responsible party : kept) {
            parties.add(party == Responsible.TOWNSHIP ? named.get(nth++) : party);
        }
        return parties;
    }
}
