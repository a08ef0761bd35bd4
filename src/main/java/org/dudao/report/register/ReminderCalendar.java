package org.dudao.report.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.Reminder;
import org.dudao.ledger.Reminders;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;

/**
 * The deadlines as a calendar (RFC 5545): one event for the duty of a party about an item. Its UID stays when the deadline moves, so that a
 * calendar that takes a later file moves the event.
 */
public final class ReminderCalendar {
    /** The name of the file. */
    public static final String FILE = "reminders.ics";

    /** Octets of a line without its end. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final Reminders reminders;
    private final BureauSettings settings;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ReminderCalendar(Reminders reminders, BureauSettings settings, Language language) {
        this.reminders = reminders;
        this.settings = settings;
        this.language = language;
    }

    /** The complete file; equal bytes for equal contents. */
    public static byte[] of(Reminders reminders, BureauSettings settings, Language language) {
        return new ReminderCalendar(reminders, settings, language).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Dudao//ledger//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(language.pick("整改期限", "Deadlines of rectification")));
        for (PartyReminders party : PartyReminders.of(reminders)) {
            for (Reminder one : party.reminders()) {
                event(party, one);
            }
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(PartyReminders party, Reminder one) {
        LedgerItem item = one.item();
        line("BEGIN:VEVENT");
        line("UID:" + item.id() + "-" + party.party().kind().code() + "-"
                + party.party().code() + "-" + nth(one) + "@dudao");
        line("DTSTAMP:" + DAY.format(reminders.day()) + "T000000Z");
        line("SEQUENCE:" + (item.version() - 1));
        day("DTSTART", one.deadline());
        day("DTEND", one.deadline().plusDays(1));
        line("SUMMARY:"
                + escaped(party.addressee(settings, language)
                        + language.pick("：", ": ")
                        + language.name(item.about().subject().name())
                        + language.pick("，", ", ")
                        + language.pick(item.severity().zh(), item.severity().en())));
        line("DESCRIPTION:"
                + escaped(language.pick(item.problem())
                        + "\n"
                        + language.pick(one.duty().action())
                        + "\n"
                        + language.pick("首次期限 ", "First due ")
                        + one.duty().firstDue()
                        + "\n"
                        + language.pick("事项编号 ", "Item ")
                        + item.id()
                        + "\n"
                        + language.pick("台账校验值 ", "Last hash of the ledger ")
                        + reminders.hash()));
        line("CATEGORIES:"
                + escaped(language.pick(item.severity().zh(), item.severity().en())));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Which of the item's duties it is. */
    private static int nth(Reminder one) {
        return one.item().duties().indexOf(one.duty()) + 1;
    }

    private void day(String property, LocalDate day) {
        line(property + ";VALUE=DATE:" + DAY.format(day));
    }

    /** A text value: backslashes, semicolons, commas and line breaks are escaped. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A line of content, folded after 75 octets and never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
