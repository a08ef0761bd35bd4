package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What parties are reminded of, read from one state of the database. What is proved by data, waived, standing or handed over is none.
 *
 * @param day the day as of which days are counted
 * @param days within how many days a deadline is due soon
 * @param hash the hash of the journal's last row
 * @param all vetoes first, then by deadline
 */
public record Reminders(LocalDate day, int days, String hash, List<Reminder> all) {
    private static final String DUE = ItemFilter.RUNNING + " and not (" + ItemFilter.PROVED + ")"
            + " and (i.deadline <= :last or exists"
            + " (select 1 from duty d where d.item = i.id and d.nth > 0 and d.first_due <= :last))";

    /** Reads the reminders of the items that a filter lets through. */
    public static Reminders of(LedgerDatabase database, ItemFilter filter, LocalDate day, int days) {
        return database.read(
                handle -> new Reminders(day, days, LedgerRegister.lastHash(handle), all(handle, filter, day, days)));
    }

    private static List<Reminder> all(Handle handle, ItemFilter filter, LocalDate day, int days) {
        LocalDate last = day.plusDays(days);
        ItemFilter.Condition asked = filter.condition();
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("today", day.toString());
        values.put("last", last.toString());
        List<Reminder> all = new ArrayList<>();
        for (LedgerItem item :
                new Items(handle).query((asked.where().isEmpty() ? "where " : asked.where() + " and ") + DUE, values)) {
            item.duties().stream()
                    .map(duty -> Reminder.of(item, duty, day))
                    .filter(reminder -> !reminder.deadline().isAfter(last))
                    .filter(reminder -> filter.party() == null || isMeant(reminder.duty(), filter.party()))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing((Reminder reminder) -> reminder.item().severity())
                .thenComparing(Reminder::deadline)
                .thenComparing(reminder -> reminder.item().about().township())
                .thenComparing(reminder -> reminder.item().id()));
        return all;
    }

    /** A filter by party lets through items with several parties, of which one is meant. */
    private static boolean isMeant(LedgerDuty duty, String party) {
        return List.of(duty.party(), duty.partyCode(), duty.responsible().code())
                .contains(party);
    }
}
