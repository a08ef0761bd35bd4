package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jdbi.v3.core.Handle;

/** Counts over all items of a ledger, each by one statement. */
final class StatisticQueries {
    /** Whether the responsible party of an item {@code i} ever answered. */
    static final String ANSWERED = "(i.state in ('UNDER_WAY', 'REPORTED') or i.claim_on is not null"
            + " or i.id in (select j.item from journal j where j.kind = 'reported'))";

    /** Whether an item {@code i} is still to be corrected, and its responsible party never answered. */
    static final String UNANSWERED = ItemFilter.RUNNING + " and not (" + ItemFilter.PROVED + ") and not " + ANSWERED;

    /** Whether the duty {@code d} of an item {@code i} is overdue, as {@link LedgerItem#deadline} says. */
    private static final String DUTY_OVERDUE = ItemFilter.RUNNING
            + " and case when d.nth = 0 or (i.deadline > i.first_due and i.deadline > d.first_due) then i.deadline"
            + " else d.first_due end < :today";

    /** Kinds of parties in the order of their notices. */
    private static final List<String> PARTIES = Stream.of(
                    Responsible.TOWNSHIP,
                    Responsible.SCHOOL,
                    Responsible.ORGANISER,
                    Responsible.COUNTY_EDUCATION_BUREAU,
                    Responsible.COUNTY_GOVERNMENT)
            .map(Responsible::code)
            .toList();

    private final Handle handle;
    private final ItemFilter filter;
    private final LocalDate today;

    /** Counts what a filter lets through, as of a day. */
    StatisticQueries(Handle handle, ItemFilter filter, LocalDate today) {
        this.handle = handle;
        this.filter = filter;
        this.today = today;
    }

    /** The counts of each group; one row of zeros for {@link StatisticKey#ALL} in an empty ledger. */
    List<ItemStatistic> by(StatisticKey key) {
        ItemFilter.Condition asked = filter.condition();
        String overdue = key == StatisticKey.PARTY ? DUTY_OVERDUE : ItemFilter.OVERDUE;
        String sql = "select " + key.key() + " as grouped, " + key.label() + " as label, count(*) as total, "
                + sum(ANSWERED, "answered")
                + sum(UNANSWERED, "unanswered")
                + sum(overdue, "overdue")
                + sum("i.state = 'REPORTED' and not (" + ItemFilter.PROVED + ")", "reported")
                + sum(ItemFilter.PROVED, "to_close")
                + sum("i.state = 'PASSED'", "closed")
                + "coalesce(sum(case when i.reopened > 0 then 1 else 0 end), 0) as reopened from item i"
                + key.joins() + " " + asked.where()
                + (key == StatisticKey.ALL ? "" : " group by " + key.key());
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("today", today.toString());
        List<ItemStatistic> rows = new ArrayList<>(handle.createQuery(sql)
                .bindMap(values)
                .map((row, context) -> statistic(row))
                .list());
        rows.sort(Comparator.comparing(row -> order(key, row)));
        return rows;
    }

    private static String sum(String condition, String name) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0) as " + name + ", ";
    }

    private static ItemStatistic statistic(ResultSet row) throws SQLException {
        return new ItemStatistic(
                row.getString("grouped"),
                row.getString("label"),
                row.getInt("total"),
                row.getInt("answered"),
                row.getInt("unanswered"),
                row.getInt("overdue"),
                row.getInt("reported"),
                row.getInt("to_close"),
                row.getInt("closed"),
                row.getInt("reopened"));
    }

    /** Groups without a key come last. Severities, states and parties have an order of their own; inspectors, whose ids are random, go by name. */
    private static String order(StatisticKey key, ItemStatistic row) {
        String group = row.key();
        boolean isNamed = key == StatisticKey.INSPECTOR && row.name() != null;
        int place =
                switch (key) {
                    case SEVERITY ->
                        Arrays.stream(Severity.values())
                                .map(Severity::code)
                                .toList()
                                .indexOf(group);
                    case PARTY -> PARTIES.indexOf(group.substring(0, group.indexOf('\t')));
                    case STATE -> List.of(ItemState.values()).indexOf(ItemState.valueOf(group));
                    default -> 0;
                };
        return (group.isEmpty() ? "~" : " ") + (char) ('a' + place) + (isNamed ? row.name() : group);
    }

    /** What re-checks said of each standard, by id. */
    List<RulePrecision> precision() {
        ItemFilter.Condition asked = filter.condition();
        return handle
                .createQuery("select i.standard, "
                        + said(Precision.CONFIRMED) + ", " + said(Precision.DATA_ERROR) + ", "
                        + said(Precision.RULE_WRONG) + ", " + said(Precision.LAW_UNCLEAR)
                        + " from item i join (select item, max(seq) as seq from journal where kind = 'rechecked'"
                        + " and body like '%\"precision\":\"%' group by item) l on l.item = i.id"
                        + " join journal j on j.seq = l.seq "
                        + (asked.where().isEmpty() ? "where" : asked.where() + " and")
                        + " i.standard is not null group by i.standard")
                .bindMap(asked.values())
                .map((row, context) -> new RulePrecision(
                        row.getString("standard"), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .stream()
                .sorted(Comparator.comparing(RulePrecision::standard))
                .toList();
    }

    private static String said(Precision precision) {
        return "sum(case when j.body like '%\"precision\":\"" + precision.code() + "\"%' then 1 else 0 end)";
    }
}
