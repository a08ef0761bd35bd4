package org.dudao.report.register;

import java.time.LocalDate;
import java.util.List;
import org.dudao.ledger.DataState;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** Items as a table for a terminal of 80 columns: one line an item. */
public final class ItemTable {
    private static final int ID = 9;
    private static final int SUBJECT = 18;
    private static final int PROBLEM = 24;
    private static final int STATE = 11;

    /** The width of ids where one is the number of a problem seen on site. */
    private static final int NUMBER = 17;

    private ItemTable() {}

    /**
     * The table.
     *
     * @param total how many items there are, of which these are the first
     * @param today the day on which they are overdue or not
     */
    public static String of(List<LedgerItem> items, int total, LocalDate today, Language language) {
        StringBuilder text = new StringBuilder();
        if (items.isEmpty()) {
            return language.pick("没有符合条件的事项。\n", "No such items.\n");
        }
        boolean numbers = items.stream().anyMatch(item -> item.kind() == ItemKind.ONSITE);
        int id = numbers ? NUMBER : ID;
        int problem = PROBLEM + ID - id;
        text.append(TerminalWidth.pad(language.pick("编号", "Id"), id))
                .append(TerminalWidth.pad(language.pick("学校（乡镇）", "School"), SUBJECT))
                .append(TerminalWidth.pad(language.pick("问题", "Problem"), problem))
                .append(TerminalWidth.pad(language.pick("状态", "State"), STATE))
                .append(language.pick("期限", "Deadline"))
                .append('\n');
        for (LedgerItem item : items) {
            text.append(line(item, id, problem, today, language).stripTrailing())
                    .append('\n');
        }
        text.append(
                total > items.size()
                        ? language.pick(
                                "共 " + total + " 项，显示前 " + items.size() + " 项（--all 显示全部）。\n",
                                "The first " + items.size() + " of " + total + " items (--all shows all).\n")
                        : language.pick("共 " + total + " 项。\n", total + " items.\n"));
        return text.toString();
    }

    private static String line(LedgerItem item, int id, int problem, LocalDate today, Language language) {
        int overdue = item.overdueDays(today);
        String due = item.state().hasDeadline() ? item.dates().deadline().toString() : language.pick("—", "-");
        String late = overdue > 0 ? language.pick(" 逾" + overdue + "天", " +" + overdue + "d") : "";
        return column(ActText.id(item), id)
                + column(language.name(item.about().subject().name()), SUBJECT)
                + column(problem(item, language), problem)
                + column(state(item, language), STATE)
                + due
                + late;
    }

    /** The problem without the subject's name at its beginning, which has a column of its own. */
    private static String problem(LedgerItem item, Language language) {
        String text = language.pick(item.problem());
        String name = item.about().subject().name();
        return text.startsWith(name) && text.length() > name.length()
                ? text.substring(name.length()).strip()
                : text;
    }

    private static String column(String text, int width) {
        return TerminalWidth.pad(TerminalWidth.cut(text, width - 1), width);
    }

    /** The state in a few characters; an open item of which data prove that it is gone waits to be closed. */
    public static String state(LedgerItem item, Language language) {
        DataState data = item.seen().state();
        if (item.state() == ItemState.PASSED) {
            return data == DataState.FOUND ? language.pick("销号数据不符", "closed?") : language.pick("已销号", "closed");
        } else if (item.state().isOpen() && data.isProof()) {
            return language.pick("待销号", "to close");
        }
        return language.pick(item.state().zh(), item.state().en());
    }
}
