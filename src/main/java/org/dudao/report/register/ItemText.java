package org.dudao.report.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.ledger.JournalRow;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** One item with all that is known of it, for a terminal of 80 columns. */
public final class ItemText {
    private static final int WIDTH = 80;
    private static final int LABEL = 12;

    private ItemText() {}

    /**
     * The item.
     *
     * @param texts names and remarks by id
     * @param journal its rows of the journal
     * @param today the day on which it is overdue or not
     */
    public static String of(
            LedgerItem item, Map<String, String> texts, List<JournalRow> journal, LocalDate today, Language language) {
        StringBuilder text = new StringBuilder();
        for (ItemLines.Line one : ItemLines.all(item, texts, today, language)) {
            String lead = TerminalWidth.pad(one.label(), LABEL);
            text.append(TerminalWidth.wrap(lead + one.text(), WIDTH, " ".repeat(LABEL))
                            .stripTrailing())
                    .append('\n');
        }
        text.append(language.pick("日志\n", "Journal\n"));
        JournalLines lines = new JournalLines(texts, language);
        journal.forEach(row -> text.append(lines.text(row)));
        return text.toString();
    }
}
