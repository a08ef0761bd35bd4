package org.dudao.report.register;

import java.time.LocalDate;
import org.dudao.ledger.Closing;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RecheckRecord;
import org.dudao.ledger.RecheckResult;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.jspecify.annotations.Nullable;

/** What an item is after an act, in a line or two for a terminal of 80 columns. */
public final class ActText {
    private static final int WIDTH = 80;
    private static final int SHORT_ID = 8;
    private static final int SUBJECT = 24;
    private static final int PROOF = 16;

    private ActText() {}

    /**
     * The item: its state and deadline, and on the second line the proof of its closure, or what is still to be done for it.
     *
     * @param today the day on which it is overdue or not
     */
    public static String of(LedgerItem item, LocalDate today, Language language) {
        int overdue = item.overdueDays(today);
        String subject = TerminalWidth.cut(language.name(item.about().subject().name()), SUBJECT);
        StringBuilder line = new StringBuilder()
                .append(id(item))
                .append(' ')
                .append(subject)
                .append(language.pick("：", ": "))
                .append(language.pick(item.state().zh(), item.state().en()));
        if (item.state().hasDeadline()) {
            line.append(language.pick("，期限 ", ", due ")).append(item.dates().deadline());
        }
        if (overdue > 0) {
            line.append(language.pick("，逾期 " + overdue + " 天", ", overdue by " + overdue + " days"));
        }
        String next = next(item, today, language);
        return TerminalWidth.wrap(line.toString(), WIDTH, "  ")
                + "\n"
                + (next == null ? "" : TerminalWidth.wrap("  " + next, WIDTH, "  ") + "\n");
    }

    /** The id as it is shown and may be typed: the beginning of a fingerprint, the whole of a number. */
    public static String id(LedgerItem item) {
        return item.kind() == ItemKind.ONSITE
                ? item.id()
                : item.id().substring(0, Math.min(SHORT_ID, item.id().length()));
    }

    /** What a closure rests on, as short as it can be found by. */
    static String proof(String proof, Language language) {
        String kind = proof.substring(0, proof.indexOf(':') + 1);
        String id = proof.substring(kind.length());
        String words =
                switch (kind) {
                    case "assessment:" -> language.pick("评估 ", "assessment ");
                    case "evidence:" -> language.pick("佐证材料 ", "evidence ");
                    default -> kind;
                };
        return words + id.substring(0, Math.min(PROOF, id.length()));
    }

    /** What its closure rests on, or what is still to be done for it, in a sentence; null if nothing is to be said. */
    public static @Nullable String next(LedgerItem item, LocalDate today, Language language) {
        Closing closing = item.closing();
        if (closing != null) {
            return language.pick("依据", "on ") + proof(closing.proof(), language);
        }
        ItemWaiver waiver = item.waiver();
        if (waiver != null && !today.isAfter(waiver.until())) {
            return language.pick(
                    "豁免 " + waiver.id() + " 至 " + waiver.until() + "：不计逾期，不销号。",
                    "Waived by " + waiver.id() + " until " + waiver.until() + ": not overdue, and not closed.");
        } else if (item.kind() == ItemKind.ONSITE) {
            RecheckRecord recheck = item.recheck();
            boolean done = recheck != null && recheck.result() == RecheckResult.DONE;
            if (done) {
                return language.pick(
                        "现场复查已整改；附上佐证材料后，由另一人销号。", "Re-checked and done; with evidence, another person closes it.");
            }
            return item.state() == ItemState.REPORTED
                    ? language.pick("报告整改不等于销号：待现场复查。", "Reported, not closed: to be re-checked on site.")
                    : null;
        } else if (item.seen().state().isProof()) {
            return language.pick("数据已证明问题消除：由另一人销号。", "The data prove that it is gone: another person closes it.");
        }
        return item.state() == ItemState.REPORTED
                ? language.pick("报告整改不等于销号：待新报送的数据证明。", "Reported, not closed: new data must prove it.")
                : null;
    }
}
