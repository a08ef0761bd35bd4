package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Random acts and imports, done to a ledger and to a model of it, which must agree after each. */
@NullUnmarked // a test that meets a null fails by it
final class RandomWalk {
    private static final List<String> PERSONS = List.of("张三", "张 三", "李四", "王五", "赵六");
    private static final List<MadeUpAssessments.Said> SAID = List.of(MadeUpAssessments.Said.values());
    private static final int SHOWN = 12;

    private final LedgerDatabase database;
    private final Importer importer;
    private final ItemActions acts;
    private final LedgerQueries queries;
    private final Random random;
    private final Map<String, ModelItem> model = new TreeMap<>();
    private final Map<String, Map<String, MadeUpAssessments.Said>> imported = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 3, 1);
    private LocalDate newest = LocalDate.MIN;
    private String newestYear = "";
    private int accepted;

    RandomWalk(LedgerDatabase database, Catalogue catalogue, long seed) {
        this.database = database;
        this.importer = new Importer(database, catalogue);
        this.acts = new ItemActions(database);
        this.queries = new LedgerQueries(database);
        this.random = new Random(seed);
    }

    /** Goes a step, which the model must agree with. */
    void step() {
        today = today.plusDays(random.nextInt(4));
        if (model.isEmpty() || random.nextInt(4) == 0) {
            data();
        } else {
            act();
        }
        assertThat(view()).as(this::said).isEqualTo(expected());
        assertThat(ids(openFilter(null, true))).as(this::said).isEqualTo(idsInModel(this::isToClose));
        assertThat(ids(openFilter(today, null))).as(this::said).isEqualTo(idsInModel(item -> item.overdue(today) > 0));
    }

    /** The acts that were not refused. */
    int accepted() {
        return accepted;
    }

    /** Each closed item was closed by a signed act, and by an assessment that says that the problem is gone, or a file. */
    void everyClosureIsProved() {
        for (LedgerItem item : queries.items(ItemFilter.ALL, Integer.MAX_VALUE)) {
            List<JournalRow> rows = queries.journal(item.id());
            rows.stream().filter(row -> row.kind().equals("closed")).forEach(row -> isProved(item, row));
            List<String> ends = rows.stream()
                    .map(JournalRow::kind)
                    .filter(kind -> kind.equals("closed") || kind.equals("reopened"))
                    .toList();
            boolean closed = !ends.isEmpty() && ends.get(ends.size() - 1).equals("closed");
            assertThat(item.state() == ItemState.PASSED).as(this::said).isEqualTo(closed);
        }
        assertThat(JournalCheck.of(database).fault()).isNull();
    }

    private void isProved(LedgerItem item, JournalRow row) {
        String proof = row.body().replaceAll(".*\"proof\":\"([^\"]*)\".*", "$1");
        if (item.kind() == ItemKind.ONSITE) {
            assertThat(proof).as(row.body()).startsWith("evidence:");
        } else {
            Map<String, MadeUpAssessments.Said> said = imported.get(proof.replace("assessment:", ""));
            assertThat(said.get(item.id()))
                    .as(row.body())
                    .isIn(
                            MadeUpAssessments.Said.COMPLIANT,
                            MadeUpAssessments.Said.ATTESTED,
                            MadeUpAssessments.Said.EXPLAINED,
                            MadeUpAssessments.Said.DEMOLISHED);
        }
    }

    private void data() {
        boolean old = random.nextInt(4) == 0;
        LocalDate asOf = old ? today.minusDays(random.nextInt(60)) : today.minusDays(random.nextInt(3));
        String year = random.nextInt(12) == 0 ? "2024-2025" : "2025-2026";
        Map<String, MadeUpAssessments.Said> said = new HashMap<>();
        for (MadeUpAssessments.Asked asked : MadeUpAssessments.ASKED) {
            MadeUpAssessments.Said one = SAID.get(random.nextInt(SAID.size()));
            boolean invents = one == MadeUpAssessments.Said.DEMOLISHED && !model.containsKey(asked.item());
            said.put(asked.item(), random.nextInt(3) == 0 || invents ? MadeUpAssessments.Said.FOUND : one);
        }
        List<String> onsite = random.nextInt(3) == 0 ? List.of("onsite-" + random.nextInt(3)) : List.of();
        String id = "a" + imported.size();
        imported.put(id, said);
        steps.add("import " + id + " of " + year + " " + asOf + " " + new TreeMap<>(said) + " " + onsite);
        boolean takes = isNewest(year, asOf);
        importer.add(MadeUpAssessments.of(id, year, asOf, said, onsite), "0".repeat(64), "张三");
        if (takes) {
            newest = asOf;
            newestYear = year;
            said.forEach((item, what) -> learn(item, what, asOf));
        }
        onsite.stream() // what was seen on a visit is followed whatever its age
                .filter(one -> !model.containsKey(one))
                .forEach(one -> {
                    ModelItem seen = new ModelItem(true, asOf, onSiteDue(one), "ON_SITE", null);
                    seen.inspector = "督学";
                    model.put(one, seen);
                });
    }

    private boolean isNewest(String year, LocalDate asOf) {
        int years = year.compareTo(newestYear);
        return years > 0 || (years == 0 && !asOf.isBefore(newest));
    }

    /** The calendar of working days is tested elsewhere; that the deadline stays is the walk's. */
    private LocalDate onSiteDue(String id) {
        LedgerItem item = queries.item(id);
        assertThat(item.dates().firstDue())
                .isBetween(
                        item.dates().firstSeen().plusDays(15),
                        item.dates().firstSeen().plusDays(30));
        return item.dates().firstDue();
    }

    private void learn(String id, MadeUpAssessments.Said said, LocalDate asOf) {
        ModelItem item = model.get(id);
        if (said == MadeUpAssessments.Said.FOUND) {
            LocalDate due = asOf.plusDays(MadeUpAssessments.DAYS);
            if (item == null) {
                model.put(id, new ModelItem(false, asOf, due, "FOUND", asOf));
            } else {
                item.found(asOf, due);
            }
        } else if (item != null) {
            boolean retired = id.equals(MadeUpAssessments.RETIRED) && said == MadeUpAssessments.Said.OUT_OF_SCOPE;
            item.unseen(retired ? "STANDARD_RETIRED" : said.name(), asOf);
        }
    }

    private void act() {
        List<String> ids = new ArrayList<>(model.keySet());
        String id = ids.get(random.nextInt(ids.size()));
        ModelItem item = model.get(id);
        String by = PERSONS.get(random.nextInt(PERSONS.size()));
        LocalDate on = today.minusDays(random.nextInt(5) == 0 ? random.nextInt(60) : random.nextInt(2));
        String why = random.nextInt(4) == 0 ? null : "说明";
        RandomAct one = RandomAct.draw(random, acts, item, id, new Act(by, on, why));
        steps.add(today + " " + id + " " + one.words() + " by " + by + " on " + on + " why " + why);
        boolean expected = !on.isBefore(item.firstSeen) && one.model().getAsBoolean();
        assertThat(isDone(one.ledger())).as(this::said).isEqualTo(expected);
        accepted += expected ? 1 : 0;
    }

    private static boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private String said() {
        return String.join("\n", steps.subList(Math.max(0, steps.size() - SHOWN), steps.size()));
    }

    private static ItemFilter openFilter(@Nullable LocalDate overdueOn, @Nullable Boolean proved) {
        return new ItemFilter(
                List.of(), null, null, null, null, List.of(), List.of(), null, null, null, null, overdueOn, true,
                proved);
    }

    private List<String> ids(ItemFilter filter) {
        return queries.items(filter, Integer.MAX_VALUE).stream()
                .map(LedgerItem::id)
                .sorted()
                .toList();
    }

    private List<String> idsInModel(Function<ModelItem, Boolean> test) {
        return model.entrySet().stream()
                .filter(one -> test.apply(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isToClose(ModelItem item) {
        return !item.onsite && !item.isClosed() && !item.state.equals("standing") && item.isProvedOn(LocalDate.MAX);
    }

    private Map<String, String> expected() {
        Map<String, String> all = new TreeMap<>();
        model.forEach((id, item) -> all.put(
                id,
                String.join(
                        " ",
                        Arrays.asList(
                                item.state,
                                "first",
                                String.valueOf(item.firstSeen),
                                String.valueOf(item.firstDue),
                                "deadline",
                                String.valueOf(item.deadline),
                                "reopened",
                                String.valueOf(item.reopened),
                                "times",
                                String.valueOf(item.times),
                                "data",
                                item.data,
                                String.valueOf(item.dataAsOf),
                                "person",
                                item.person,
                                item.inspector,
                                "claim",
                                item.claimBy,
                                String.valueOf(item.claimOn),
                                "recheck",
                                item.recheck,
                                String.valueOf(item.recheckOn),
                                "waived",
                                String.valueOf(item.waivedUntil),
                                "overdue",
                                String.valueOf(item.overdue(today))))));
        return all;
    }

    private Map<String, String> view() {
        Map<String, String> all = new TreeMap<>();
        List<LedgerItem> items = queries.items(ItemFilter.ALL, Integer.MAX_VALUE);
        Map<String, String> names = queries.texts(LedgerQueries.personal(items));
        items.forEach(item -> all.put(
                item.id(),
                String.join(
                        " ",
                        Arrays.asList(
                                RandomAct.word(item.state()),
                                "first",
                                String.valueOf(item.dates().firstSeen()),
                                String.valueOf(item.dates().firstDue()),
                                "deadline",
                                String.valueOf(item.dates().deadline()),
                                "reopened",
                                String.valueOf(item.reopened()),
                                "times",
                                String.valueOf(item.seen().times()),
                                "data",
                                item.seen().state().name(),
                                String.valueOf(item.seen().asOf()),
                                "person",
                                names.get(item.person()),
                                names.get(item.inspector()),
                                "claim",
                                item.claim() == null
                                        ? null
                                        : names.get(item.claim().by()),
                                item.claim() == null
                                        ? "null"
                                        : item.claim().on().toString(),
                                "recheck",
                                item.recheck() == null
                                        ? null
                                        : item.recheck().result().code(),
                                item.recheck() == null
                                        ? "null"
                                        : item.recheck().on().toString(),
                                "waived",
                                item.waiver() == null
                                        ? "null"
                                        : item.waiver().until().toString(),
                                "overdue",
                                String.valueOf(item.overdueDays(today))))));
        return all;
    }
}
