package org.dudao.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What a register over many ledgers tells, read from one state of the database.
 *
 * @param day the day as of which items are overdue
 * @param hash the hash of the journal's last row, which covers all before it; zeros for an empty ledger
 * @param term the term for which visits are counted
 * @param statistics the counts by each key that was asked for
 * @param chased the open items that are overdue or were never answered, the gravest first; empty if they were not asked for
 * @param answered the ids of those of them that were answered
 * @param visited the schools of the zones with their visits; empty if there is no list of zones
 * @param precision what re-checks said of each standard
 * @param zones the zone of each school of the list
 * @param names the names of persons by id
 */
public record LedgerRegister(
        LocalDate day,
        String hash,
        VisitTerm term,
        Map<StatisticKey, List<ItemStatistic>> statistics,
        List<LedgerItem> chased,
        Set<String> answered,
        List<VisitedSchool> visited,
        List<RulePrecision> precision,
        Map<String, VisitedSchool> zones,
        Map<String, String> names) {
    private static final String WORST_FIRST =
            " order by case i.severity when 'veto' then 0 when 'major' then 1 when 'minor' then 2 else 3 end,"
                    + " i.deadline, i.township, i.standard, i.id";

    /**
     * Reads the counts by one key, and of all items; by inspector also the visits.
     */
    public static LedgerRegister counts(
            LedgerDatabase database, ItemFilter filter, LocalDate day, VisitTerm term, StatisticKey key) {
        return database.read(handle -> {
            List<ItemStatistic> rows = new StatisticQueries(handle, filter, day).by(key);
            Map<StatisticKey, List<ItemStatistic>> statistics = new EnumMap<>(Map.of(key, rows));
            // an item is in one group of every key but that of the parties
            statistics.put(
                    StatisticKey.ALL,
                    key == StatisticKey.PARTY
                            ? new StatisticQueries(handle, filter, day).by(StatisticKey.ALL)
                            : List.of(ItemStatistic.sum(rows)));
            List<VisitedSchool> visited = key == StatisticKey.INSPECTOR ? Visits.visited(handle, term, day) : List.of();
            return new LedgerRegister(
                    day,
                    lastHash(handle),
                    term,
                    statistics,
                    List.of(),
                    Set.of(),
                    visited,
                    List.of(),
                    Map.of(),
                    Map.of());
        });
    }

    /** Reads what re-checks said of each standard. */
    public static LedgerRegister ofRules(LedgerDatabase database, ItemFilter filter, LocalDate day) {
        return database.read(handle -> new LedgerRegister(
                day,
                lastHash(handle),
                VisitTerm.holding(day),
                Map.of(),
                List.of(),
                Set.of(),
                List.of(),
                new StatisticQueries(handle, filter, day).precision(),
                Map.of(),
                Map.of()));
    }

    /** Reads all of it. */
    public static LedgerRegister of(LedgerDatabase database, ItemFilter filter, LocalDate day, VisitTerm term) {
        return database.read(handle -> read(handle, filter, day, term, chased(handle, filter, day)));
    }

    private static LedgerRegister read(
            Handle handle, ItemFilter filter, LocalDate day, VisitTerm term, List<LedgerItem> chased) {
        StatisticQueries queries = new StatisticQueries(handle, filter, day);
        Map<StatisticKey, List<ItemStatistic>> statistics = new EnumMap<>(StatisticKey.class);
        for (StatisticKey key : StatisticKey.values()) {
            statistics.put(key, queries.by(key));
        }
        List<VisitedSchool> visited = Visits.visited(handle, term, day);
        Map<String, VisitedSchool> zones = new HashMap<>();
        visited.forEach(school -> zones.put(school.school(), school));
        return new LedgerRegister(
                day,
                lastHash(handle),
                term,
                statistics,
                chased,
                chased.isEmpty() ? Set.of() : answered(handle),
                visited,
                queries.precision(),
                zones,
                Personal.texts(handle, LedgerQueries.personal(chased)));
    }

    /** The hash of the journal's last row; zeros for an empty one. */
    static String lastHash(Handle handle) {
        JournalRow last = JournalRow.last(handle);
        return last == null ? Journal.BEGINNING : last.hash();
    }

    private static List<LedgerItem> chased(Handle handle, ItemFilter filter, LocalDate day) {
        ItemFilter.Condition asked = filter.condition();
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("today", day.toString());
        return new Items(handle)
                .query(
                        (asked.where().isEmpty() ? "where" : asked.where() + " and")
                                + " ((" + ItemFilter.OVERDUE + ") or (" + StatisticQueries.UNANSWERED + "))"
                                + WORST_FIRST,
                        values);
    }

    private static Set<String> answered(Handle handle) {
        return new HashSet<>(handle.createQuery("select i.id from item i where " + StatisticQueries.ANSWERED)
                .mapTo(String.class)
                .list());
    }

    /** The counts by a key that was asked for. */
    public List<ItemStatistic> by(StatisticKey key) {
        return statistics.getOrDefault(key, List.of());
    }

    /** The counts of all items. */
    public ItemStatistic total() {
        return by(StatisticKey.ALL).get(0);
    }
}
