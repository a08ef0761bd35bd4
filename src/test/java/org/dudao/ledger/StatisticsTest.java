package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts over items: each is what one gets by counting the items themselves. */
class StatisticsTest {
    private static final LocalDate TODAY = RegisterLedger.TODAY;
    private static final VisitTerm TERM = VisitTerm.holding(TODAY);

    @TempDir
    Path folder;

    private LedgerDatabase database;

    @BeforeEach
    void open() {
        database = RegisterLedger.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LedgerRegister counts(ItemFilter filter) {
        return LedgerRegister.of(database, filter, TODAY, TERM);
    }

    private static LedgerItem item(String id, LocalDate due) {
        return RegisterLedger.item(id, "990101001", "S1", Severity.MAJOR, due, Responsible.SCHOOL);
    }

    @Test
    void anEmptyLedgerCountsNothingAndHasNoRate() {
        LedgerRegister counts = counts(ItemFilter.ALL);
        assertThat(counts.total()).isEqualTo(new ItemStatistic("", null, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(counts.total().closedTenths()).isNull();
        assertThat(counts.by(StatisticKey.COUNTY)).isEmpty();
        assertThat(counts.hash()).isEqualTo("0".repeat(64));
    }

    @Test
    void aRateIsCutSoThatOnlyAllIsAll() {
        assertThat(new ItemStatistic("", null, 1000, 0, 0, 0, 0, 0, 999, 0).closedTenths())
                .isEqualTo(999);
        assertThat(new ItemStatistic("", null, 10_000, 0, 0, 0, 0, 0, 9_999, 0).closedTenths())
                .isEqualTo(999);
        assertThat(new ItemStatistic("", null, 3, 0, 0, 0, 0, 0, 3, 0).closedTenths())
                .isEqualTo(1000);
        assertThat(new RulePrecision("x", 2, 1, 0, 0).confirmedTenths()).isEqualTo(666);
    }

    @Test
    void anItemThatWasReportedOnceIsAnsweredForEver() {
        RegisterLedger.add(database, List.of(item("a", TODAY.minusDays(5)), item("b", TODAY.minusDays(5))));
        ItemActions acts = new ItemActions(database);
        acts.report("a", new Act("赵校长", TODAY, null), ItemAction.REPORT);
        acts.recheck("a", new Act("张督学", TODAY, null), RecheckResult.NOT_DONE, Precision.CONFIRMED);
        ItemStatistic total = counts(ItemFilter.ALL).total();
        assertThat(total).isEqualTo(new ItemStatistic("", null, 2, 1, 1, 2, 0, 0, 0, 0));
    }

    @Test
    void aPartyIsOverdueByItsOwnDeadlineAndACountysBodiesAreOne() {
        RegisterLedger.add(
                database,
                List.of(
                        RegisterLedger.item(
                                "a",
                                "990101001",
                                "S1",
                                Severity.VETO,
                                TODAY.minusDays(5),
                                Responsible.SCHOOL,
                                Responsible.COUNTY_GOVERNMENT),
                        RegisterLedger.item(
                                "b",
                                "990101002",
                                "S2",
                                Severity.VETO,
                                TODAY.minusDays(20),
                                Responsible.TOWNSHIP,
                                Responsible.COUNTY_GOVERNMENT),
                        RegisterLedger.granted(
                                RegisterLedger.item(
                                        "c",
                                        "990101002",
                                        "S2",
                                        Severity.VETO,
                                        TODAY.minusDays(20),
                                        Responsible.TOWNSHIP,
                                        Responsible.COUNTY_GOVERNMENT),
                                TODAY.plusDays(1))));
        assertThat(counts(ItemFilter.ALL).by(StatisticKey.PARTY))
                .extracting(ItemStatistic::key, ItemStatistic::total, ItemStatistic::overdue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("township\t990101002", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("school\tS1", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("county-government\t990101", 3, 1));
    }

    @Test
    void everyNumberIsThatOfCountingTheItems() {
        List<LedgerItem> items = new ArrayList<>();
        Random random = new Random(22);
        for (int i = 0; i < 400; i++) {
            items.add(some(random, i));
        }
        RegisterLedger.add(database, items);
        new Zones(database)
                .replace(
                        List.of(new SchoolZone("S1", "一小", "东区", "张督学"), new SchoolZone("S2", "二小", "西区", "李督学")),
                        new Act("管理员", TODAY, null),
                        "0");
        ItemActions acts = new ItemActions(database);
        Set<String> answered = new HashSet<>();
        for (LedgerItem item : items) {
            if (item.state() == ItemState.NOT_STARTED && random.nextInt(4) == 0) {
                acts.report(item.id(), new Act("赵校长", TODAY, null), ItemAction.REPORT);
                if (random.nextBoolean()) {
                    acts.recheck(item.id(), new Act("张督学", TODAY, null), RecheckResult.PARTLY, null);
                }
                answered.add(item.id());
            }
        }
        List<LedgerItem> now = new LedgerQueries(database).items(ItemFilter.ALL, Integer.MAX_VALUE);
        Map<String, String> names = new LedgerQueries(database).texts(LedgerQueries.personal(now));
        LedgerRegister counts = counts(ItemFilter.ALL);
        for (StatisticKey key : StatisticKey.values()) {
            LedgerRegister alone = LedgerRegister.counts(database, ItemFilter.ALL, TODAY, TERM, key);
            assertThat(alone.by(key)).isEqualTo(counts.by(key));
            assertThat(alone.total()).isEqualTo(counts.total());
        }
        assertThat(counts.chased()).extracting(LedgerItem::id).doesNotHaveDuplicates();
        assertThat(counts.chased())
                .filteredOn(item -> item.overdueDays(TODAY) > 0)
                .hasSize(counts.total().overdue());
        assertThat(counts.chased())
                .filteredOn(item -> item.overdueDays(TODAY) == 0)
                .allMatch(item -> !answered.contains(item.id()) && item.state().hasDeadline());
        assertThat(counts.chased())
                .filteredOn(item -> model(List.of(item), answered, one -> "").values().stream()
                        .anyMatch(row -> row.unanswered() > 0))
                .hasSize(counts.total().unanswered());
        compare(counts, StatisticKey.ALL, now, answered, item -> "");
        compare(counts, StatisticKey.COUNTY, now, answered, item -> item.about().county());
        compare(counts, StatisticKey.TOWNSHIP, now, answered, item -> item.about()
                .township());
        compare(counts, StatisticKey.SEVERITY, now, answered, item -> item.severity()
                .code());
        compare(counts, StatisticKey.STATE, now, answered, item -> item.state().name());
        compare(
                counts,
                StatisticKey.STANDARD,
                now,
                answered,
                item -> String.valueOf(item.about().standard()));
        compare(counts, StatisticKey.MONTH, now, answered, item -> item.dates()
                .firstSeen()
                .toString()
                .substring(0, 7));
        compare(
                counts,
                StatisticKey.CLOSING,
                now,
                answered,
                item -> item.closing() == null
                        ? ""
                        : item.closing().on().toString().substring(0, 7));
        Function<LedgerItem, String> zone = item -> "S1".equals(item.about().school())
                ? "东区"
                : "S2".equals(item.about().school()) ? "西区" : "";
        compare(counts, StatisticKey.ZONE, now, answered, zone);
        Function<LedgerItem, String> inspector = item -> item.inspector() != null
                ? names.get(item.inspector())
                : Map.of("东区", "张督学", "西区", "李督学", "", "").get(zone.apply(item));
        Map<String, ItemStatistic> byName = new TreeMap<>();
        counts.by(StatisticKey.INSPECTOR)
                .forEach(row -> byName.put(
                        row.name() == null ? "" : row.name(), keyed(row, row.name() == null ? "" : row.name())));
        assertThat(byName).isEqualTo(model(now, answered, inspector));
        for (String name : List.of("张督学", "李督学", "周督学")) {
            ItemFilter asked = new ItemFilter(
                    List.of(), null, null, null, null, List.of(), List.of(), null, null, name, null, null, null, null);
            ItemStatistic own = byName.getOrDefault(name, counts.total());
            assertThat(counts(asked).total().total()).as(name).isEqualTo(own.total());
        }
    }

    private LedgerItem some(Random random, int nth) {
        LedgerItem item = RegisterLedger.item(
                String.format(java.util.Locale.ROOT, "%016d", nth),
                List.of("990101001", "990101002", "990102001").get(random.nextInt(3)),
                List.of("S1", "S2", "S3").get(random.nextInt(3)),
                List.of(Severity.values()).get(random.nextInt(4)),
                TODAY.plusDays(random.nextInt(60) - 40L),
                Responsible.SCHOOL);
        if (random.nextInt(3) == 0) {
            item = RegisterLedger.seen(
                    item, List.of(DataState.values()).get(random.nextInt(DataState.values().length)));
        }
        if (random.nextInt(5) == 0) {
            item = RegisterLedger.inspected(database, item, random.nextBoolean() ? "周督学" : "张督学");
        }
        if (random.nextInt(8) == 0) {
            item = RegisterLedger.waived(item, TODAY.plusDays(random.nextInt(3) - 1L));
        }
        ItemAction action = List.of(
                        ItemAction.BEGIN,
                        ItemAction.CLOSE,
                        ItemAction.KEEP_STANDING,
                        ItemAction.HAND_OVER,
                        ItemAction.FAIL,
                        ItemAction.REPORT)
                .get(random.nextInt(6));
        if (random.nextInt(3) > 0) {
            return item;
        }
        item = RegisterLedger.after(database, item, action, TODAY.minusDays(random.nextInt(90)));
        return action == ItemAction.CLOSE && random.nextInt(3) == 0
                ? RegisterLedger.after(database, item, ItemAction.REOPEN, TODAY)
                : item;
    }

    private static void compare(
            LedgerRegister counts,
            StatisticKey key,
            List<LedgerItem> items,
            Set<String> answered,
            Function<LedgerItem, String> group) {
        Map<String, ItemStatistic> rows = new TreeMap<>();
        counts.by(key).forEach(row -> rows.put(row.key(), keyed(row, row.key())));
        assertThat(rows).as(key.en()).isEqualTo(model(items, answered, group));
    }

    private static ItemStatistic keyed(ItemStatistic row, String key) {
        return new ItemStatistic(
                key,
                null,
                row.total(),
                row.answered(),
                row.unanswered(),
                row.overdue(),
                row.reported(),
                row.toClose(),
                row.closed(),
                row.reopened());
    }

    private static Map<String, ItemStatistic> model(
            List<LedgerItem> items, Set<String> reported, Function<LedgerItem, String> group) {
        Map<String, List<LedgerItem>> groups = new HashMap<>();
        items.forEach(item -> groups.computeIfAbsent(group.apply(item), key -> new ArrayList<>())
                .add(item));
        Map<String, ItemStatistic> rows = new TreeMap<>();
        groups.forEach((key, of) -> {
            int answered = 0;
            int unanswered = 0;
            int overdue = 0;
            int waiting = 0;
            int toClose = 0;
            int closed = 0;
            int reopened = 0;
            for (LedgerItem item : of) {
                boolean isAnswered = reported.contains(item.id())
                        || item.state() == ItemState.UNDER_WAY
                        || item.state() == ItemState.REPORTED;
                boolean isProved = item.seen().state().isProof()
                        && item.state() != ItemState.PASSED
                        && item.state() != ItemState.STANDING;
                boolean isWaived = item.seen().state() == DataState.WAIVED
                        || (item.waiver() != null
                                && !TODAY.isAfter(item.waiver().until()));
                answered += isAnswered ? 1 : 0;
                unanswered += item.state().hasDeadline() && !isWaived && !isProved && !isAnswered ? 1 : 0;
                overdue += item.overdueDays(TODAY) > 0 ? 1 : 0;
                waiting += item.state() == ItemState.REPORTED && !isProved ? 1 : 0;
                toClose += isProved ? 1 : 0;
                closed += item.state() == ItemState.PASSED ? 1 : 0;
                reopened += item.reopened() > 0 ? 1 : 0;
            }
            rows.put(
                    key,
                    new ItemStatistic(
                            key, null, of.size(), answered, unanswered, overdue, waiting, toClose, closed, reopened));
        });
        return rows;
    }

    @Test
    void aRuleIsJudgedByTheLastReCheckOfEachItemThatSaidSomething() {
        RegisterLedger.add(database, List.of(item("a", TODAY), item("b", TODAY), item("c", TODAY), item("d", TODAY)));
        ItemActions acts = new ItemActions(database);
        Act act = new Act("张督学", TODAY, null);
        acts.recheck("a", act, RecheckResult.NOT_DONE, Precision.CONFIRMED);
        acts.recheck("a", act, RecheckResult.NOT_DONE, Precision.DATA_ERROR);
        acts.recheck("b", act, RecheckResult.DONE, Precision.CONFIRMED);
        acts.recheck("b", act, RecheckResult.DONE, null);
        acts.recheck("c", act, RecheckResult.DONE, Precision.RULE_WRONG);
        acts.recheck("d", act, RecheckResult.DONE, null);
        assertThat(counts(ItemFilter.ALL).precision()).containsExactly(new RulePrecision("building.grade", 1, 1, 1, 0));
    }
}
