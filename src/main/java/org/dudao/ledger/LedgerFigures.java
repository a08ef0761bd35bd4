package org.dudao.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What a ledger amounts to, for charts.
 *
 * @param total the counts of all items
 * @param standards the counts by standard, those with the most open items first
 * @param opened how many items were seen first in each month, in order
 * @param closed how many were closed in each month, in order
 * @param conclusions how many townships of a county have a conclusion by their newest assessment
 * @param areas how many open items a township has in an area, by township
 */
public record LedgerFigures(
        ItemStatistic total,
        List<ItemStatistic> standards,
        List<Month> opened,
        List<Month> closed,
        List<Concluded> conclusions,
        List<AreaCount> areas) {
    /** The townships with the most open items that are told of. */
    private static final int TOWNSHIPS = 40;

    private static final int COUNTY = 6;

    /** Protects the lists. */
    public LedgerFigures {
        standards = List.copyOf(standards);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        conclusions = List.copyOf(conclusions);
        areas = List.copyOf(areas);
    }

    /** The number of items of a month, such as 2026-07. */
    public record Month(String month, int items) {}

    /** How many townships of a county have a conclusion. */
    public record Concluded(String county, String conclusion, int townships) {}

    /** How many open items a township has in an area; the area is empty for problems that break no standard. */
    public record AreaCount(String township, String name, String area, int open) {}

    /**
     * Reads them.
     *
     * @param within codes of the counties and townships whose assessments are counted; empty for all
     * @param day on which items are overdue or not
     */
    public static LedgerFigures of(LedgerDatabase database, ItemFilter filter, List<String> within, LocalDate day) {
        return database.read(handle -> {
            StatisticQueries queries = new StatisticQueries(handle, filter, day);
            List<ItemStatistic> standards = queries.by(StatisticKey.STANDARD).stream()
                    .sorted(Comparator.comparing((ItemStatistic one) -> one.closed() - one.total()))
                    .toList();
            return new LedgerFigures(
                    queries.by(StatisticKey.ALL).get(0),
                    standards,
                    months(queries.by(StatisticKey.MONTH)),
                    months(queries.by(StatisticKey.CLOSING)),
                    conclusions(handle, within),
                    areas(handle, filter));
        });
    }

    private static List<Month> months(List<ItemStatistic> rows) {
        return rows.stream()
                .filter(one -> !one.key().isEmpty())
                .map(one -> new Month(one.key(), one.total()))
                .sorted(Comparator.comparing(Month::month))
                .toList();
    }

    private static List<Concluded> conclusions(Handle handle, List<String> within) {
        Map<String, Integer> counts = new TreeMap<>();
        handle
                .createQuery(
                        "select a.township, a.conclusion from assessment a where a.kind = 'township' and not exists"
                                + " (select 1 from assessment b where b.township = a.township and (b.school_year > a.school_year"
                                + " or (b.school_year = a.school_year and (b.as_of > a.as_of or (b.as_of = a.as_of and b.ord > a.ord)))))")
                .map((row, context) -> Map.entry(row.getString("township"), row.getString("conclusion")))
                .stream()
                .filter(one -> within.isEmpty() || within.stream().anyMatch(one.getKey()::startsWith))
                .forEach(one -> counts.merge(one.getKey().substring(0, COUNTY) + one.getValue(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new Concluded(
                        one.getKey().substring(0, COUNTY), one.getKey().substring(COUNTY), one.getValue()))
                .toList();
    }

    private static List<AreaCount> areas(Handle handle, ItemFilter filter) {
        ItemFilter.Condition asked = filter.condition();
        String open = (asked.where().isEmpty() ? "where" : asked.where() + " and") + " i.state <> 'PASSED'";
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("most", TOWNSHIPS);
        List<String> worst = handle.createQuery("select i.township from item i " + open
                        + " group by i.township order by count(*) desc, i.township limit :most")
                .bindMap(values)
                .mapTo(String.class)
                .list();
        return handle
                .createQuery("select i.township, max(i.township_name) as name, coalesce(i.area, '') as area,"
                        + " count(*) as open from item i " + open + " group by i.township, coalesce(i.area, '')")
                .bindMap(asked.values())
                .map((row, context) -> new AreaCount(
                        row.getString("township"), row.getString("name"), row.getString("area"), row.getInt("open")))
                .stream()
                .filter(one -> worst.contains(one.township()))
                .sorted(Comparator.comparing((AreaCount one) -> worst.indexOf(one.township()))
                        .thenComparing(AreaCount::area))
                .toList();
    }
}
