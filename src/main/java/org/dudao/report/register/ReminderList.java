package org.dudao.report.register;

import java.util.List;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.Reminder;
import org.dudao.ledger.Reminders;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;

/** Who is reminded of what, for a terminal of 80 columns. */
public final class ReminderList {
    private static final int WIDTH = 80;
    private static final int ID = 10;
    private static final int SEVERITY = 10;
    private static final int PROBLEM = 38;
    private static final int SHORT_ID = 8;

    private ReminderList() {}

    /** The items by party, vetoes first, and the hash of the ledger. */
    public static String items(Reminders reminders, BureauSettings settings, Language language) {
        StringBuilder text = new StringBuilder();
        for (PartyReminders party : PartyReminders.of(reminders)) {
            text.append(party.addressee(settings, language))
                    .append(language.pick("　", ": "))
                    .append(counts(party, language))
                    .append('\n');
            for (Reminder one : party.reminders()) {
                text.append(line(one, language)).append('\n');
            }
        }
        return text + end(reminders, language);
    }

    private static String line(Reminder one, Language language) {
        LedgerItem item = one.item();
        String id = item.id().substring(0, Math.min(SHORT_ID, item.id().length()));
        return "  "
                + TerminalWidth.pad(item.id().contains("-") ? item.id() : id, ID)
                + TerminalWidth.pad(
                        language.pick(item.severity().zh(), item.severity().en()), SEVERITY)
                + TerminalWidth.pad(TerminalWidth.cut(language.pick(item.problem()), PROBLEM - 1), PROBLEM)
                + one.deadline()
                + (one.left() < 0 ? language.pick(" 逾" + one.overdueDays() + "天", " +" + one.overdueDays() + "d") : "");
    }

    /** The letters by party: who gets which, and who signs them. */
    public static String letters(Reminders reminders, List<String> files, BureauSettings settings, Language language) {
        StringBuilder text = new StringBuilder();
        List<PartyReminders> parties = PartyReminders.of(reminders);
        for (int i = 0; i < parties.size(); i++) {
            text.append(files.isEmpty() ? "  " : "  " + files.get(i) + language.pick("　", ": "))
                    .append(files.isEmpty() ? parties.get(i).addressee(settings, language) + " " : "")
                    .append(counts(parties.get(i), language))
                    .append('\n');
        }
        if (!files.isEmpty()) {
            text.append(language.pick(
                    "提醒函 " + files.size() + " 份，由" + BureauWording.orBlank(settings.bureau()) + "签发（盖章）。\n",
                    files.size() + " letters, to be signed and sealed by " + BureauWording.orBlank(settings.bureau())
                            + ".\n"));
        }
        return text + end(reminders, language);
    }

    private static String counts(PartyReminders party, Language language) {
        int overdue = party.overdue();
        int soon = party.reminders().size() - overdue;
        return language.pick(
                "逾期 " + overdue + " · 即将到期 " + soon + " · 待升级 " + party.escalated(),
                overdue + " overdue, " + soon + " due soon, " + party.escalated() + " to be escalated");
    }

    private static String end(Reminders reminders, Language language) {
        String what = reminders.all().isEmpty()
                ? language.pick(
                        "没有逾期或者 " + reminders.days() + " 日内到期的事项。",
                        "Nothing is overdue or due within " + reminders.days() + " days. ")
                : "";
        return TerminalWidth.wrap(
                        what
                                + language.pick(
                                        "截至 " + reminders.day() + "。台账校验值 ",
                                        "As of " + reminders.day() + ". Last hash ")
                                + reminders.hash(),
                        WIDTH,
                        "")
                + "\n";
    }
}
