package org.dudao.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.ledger.FollowUpWay;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.register.ActText;
import org.dudao.report.register.ItemTable;
import org.dudao.standards.Severity;

/**
 * The ledger as a table.
 *
 * @param head what stands above it
 * @param rows of this page
 * @param total the number of all rows
 * @param first the number of the first row of the page
 * @param previous the address of the page before; empty if there is none
 * @param next the address of the page after; empty if there is none
 * @param mayAssign whether who follows the items can be named here
 */
public record ItemsView(
        ItemsHead head, List<Row> rows, int total, int first, String previous, String next, boolean mayAssign) {
    /** Protects the rows. */
    public ItemsView {
        rows = List.copyOf(rows);
    }

    /**
     * An item.
     *
     * @param shown its id as it is shown
     * @param place the township
     * @param mark of the severity, for its colour
     * @param late how far it is overdue; empty if it is not
     */
    public record Row(
            String id,
            String shown,
            String subject,
            String place,
            String problem,
            String mark,
            String severity,
            String state,
            String party,
            String due,
            String late) {}

    /** A choice of a form. */
    public record Choice(String code, String title, boolean isChosen) {}

    static Row row(LedgerItem item, LocalDate today, Language language) {
        int overdue = item.overdueDays(today);
        return new Row(
                item.id(),
                ActText.id(item),
                language.name(item.about().subject().name()),
                language.name(item.about().townshipName()),
                language.pick(item.problem()),
                item.severity().code(),
                language.pick(item.severity().zh(), item.severity().en()),
                ItemTable.state(item, language),
                new ResponsibleParty(
                                item.first().responsible(),
                                item.first().partyCode(),
                                item.first().party())
                        .title(language),
                item.state().hasDeadline() ? item.dates().deadline().toString() : "—",
                overdue > 0 ? language.pick("逾期 " + overdue + " 天", overdue + " days overdue") : "");
    }

    static List<Choice> severities(ItemQuery query, Language language) {
        return Arrays.stream(Severity.values())
                .map(one -> new Choice(one.code(), language.pick(one.zh(), one.en()), one == query.severity()))
                .toList();
    }

    static List<Choice> states(ItemQuery query, Language language) {
        return Stream.of(ItemState.values())
                .map(one -> new Choice(one.name(), language.pick(one.zh(), one.en()), one == query.state()))
                .toList();
    }

    /** How items may be followed. */
    public static List<Choice> ways(Language language) {
        return Stream.of(FollowUpWay.values())
                .map(one -> new Choice(one.code(), language.pick(one.zh(), one.en()), false))
                .toList();
    }
}
