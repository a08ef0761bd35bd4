package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Given;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of imports whatever the assessments say. */
@NullUnmarked // a test that meets a null fails by it
class ImportLawsTest {
    private static final Path EVERY_AREA = Path.of("fixtures/every-area");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<MadeUpAssessments.Said> SAID = List.of(MadeUpAssessments.Said.values());
    private static final int TRIES = 20;

    @TempDir
    private Path folder;

    private int ledgers;

    private <T> T in(Consumer<LedgerDatabase> filling, Function<LedgerDatabase, T> reading) {
        ledgers++;
        String file = folder.resolve(ledgers + ".db").toString();
        try (LedgerDatabase database = LedgerDatabase.open(file, Clock.systemUTC())) {
            filling.accept(database);
            return reading.apply(database);
        }
    }

    private static void add(LedgerDatabase database, Assessment... all) {
        Importer importer = new Importer(database, Catalogue.load());
        for (Assessment one : all) {
            importer.add(one, "0".repeat(64), "王导入");
        }
    }

    private static Map<String, LedgerItem> items(LedgerDatabase database) {
        return new LedgerQueries(database)
                .items(ItemFilter.ALL, Integer.MAX_VALUE).stream()
                        .collect(Collectors.toMap(LedgerItem::id, item -> item, (a, b) -> a, TreeMap::new));
    }

    private static String last(LedgerDatabase database) {
        return Objects.requireNonNull(new LedgerQueries(database).last()).hash();
    }

    private static Assessment random(Random random, String id, LocalDate asOf) {
        Map<String, MadeUpAssessments.Said> said = new HashMap<>();
        for (MadeUpAssessments.Asked asked : MadeUpAssessments.ASKED) {
            boolean found = random.nextInt(3) == 0;
            said.put(asked.item(), found ? MadeUpAssessments.Said.FOUND : SAID.get(random.nextInt(SAID.size())));
        }
        return MadeUpAssessments.of(id, "2025-2026", asOf, said, List.of());
    }

    @Test
    void theSameAssessmentsAgainInAnyOrderLeaveTheJournalAsItIs() {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            List<Assessment> some = new ArrayList<>(List.of(
                    random(random, "a1", MARCH), random(random, "a2", MARCH.plusDays(9)), random(random, "a3", MARCH)));
            boolean same = in(database -> add(database, some.toArray(Assessment[]::new)), database -> {
                String before = last(database);
                Collections.shuffle(some, random);
                add(database, some.toArray(Assessment[]::new));
                new Importer(database, Catalogue.load())
                        .add(
                                some.stream()
                                        .map(one -> new ImportSource(one, "0".repeat(64)))
                                        .toList(),
                                "新人");
                return before.equals(last(database));
            });
            assertThat(same).isTrue();
        }
    }

    @Test
    void anOlderOneMovesNoItem() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            Assessment newest = random(random, "new", MARCH.plusDays(20));
            Assessment older = random(random, "old", MARCH.plusDays(random.nextInt(20)));
            assertThat(in(database -> add(database, newest, older), ImportLawsTest::items))
                    .isEqualTo(in(database -> add(database, newest), ImportLawsTest::items));
        }
    }

    @Test
    void whatTheNewestFindsIsOpenWhateverTheOrderOfImport() {
        Random random = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            Assessment one = random(random, "a1", MARCH);
            Assessment two = random(random, "a2", MARCH.plusDays(10));
            assertThat(found(one, two)).isEqualTo(found(two, one));
        }
    }

    private List<String> found(Assessment... all) {
        return in(database -> add(database, all), ImportLawsTest::items).values().stream()
                .filter(item -> item.state().isOpen() && item.seen().state() == DataState.FOUND)
                .map(LedgerItem::id)
                .toList();
    }

    @Test
    void townshipsDoNotDependOnEachOther() {
        Assessment one = Fixtures.assess(Fixtures.submission(Path.of("fixtures/nine-year")));
        Assessment two = Fixtures.assess(Fixtures.submission(EVERY_AREA));
        Map<String, LedgerItem> forth = in(database -> add(database, one, two), ImportLawsTest::items);
        assertThat(in(database -> add(database, two, one), ImportLawsTest::items))
                .isEqualTo(forth);
        assertThat(forth).hasSize(one.findings().size() + two.findings().size());
        assertThat(in(
                        database -> new Importer(database, Catalogue.load())
                                .add(List.of(new ImportSource(one, "1"), new ImportSource(two, "2")), "王导入"),
                        ImportLawsTest::items))
                .isEqualTo(forth);
    }

    @Test
    void shuffledRowsAndAWorkbookGiveTheSameItems() {
        Map<String, List<Object>> expected = told(Fixtures.submission(EVERY_AREA));
        assertThat(expected).hasSizeGreaterThan(100);
        for (int seed = 0; seed < 3; seed++) {
            assertThat(told(shuffled(new Random(seed)))).isEqualTo(expected);
        }
        assertThat(told(new SubmissionReader(Dictionary.load())
                        .read(EVERY_AREA.resolve("submission.xlsx"), Fixtures.AS_OF)
                        .submission()))
                .isEqualTo(expected);
    }

    /** All of an item but the id of its assessment, which is another one for another file. */
    private Map<String, List<Object>> told(Submission submission) {
        Map<String, List<Object>> told = new TreeMap<>();
        in(database -> add(database, Fixtures.assess(submission)), ImportLawsTest::items)
                .forEach((id, item) -> told.put(
                        id,
                        List.of(
                                item.kind(),
                                item.about(),
                                item.problem(),
                                String.valueOf(item.observed()),
                                item.severity(),
                                item.dates(),
                                item.duties())));
        return told;
    }

    private static Submission shuffled(Random random) {
        ObjectNode json = Fixtures.json(EVERY_AREA);
        json.properties().forEach(table -> {
            if (table.getValue() instanceof ArrayNode rows) {
                List<JsonNode> list = new ArrayList<>();
                rows.forEach(list::add);
                Collections.shuffle(list, random);
                rows.removeAll().addAll(list);
            }
        });
        return Given.read(json, Fixtures.AS_OF).submission();
    }

    @Test
    void aHumanDecisionIsNeverUndoneByAnImport() {
        Random random = new Random(4);
        String id = MadeUpAssessments.ASKED.get(0).item();
        Map<String, MadeUpAssessments.Said> found = Map.of(id, MadeUpAssessments.Said.FOUND);
        for (RecheckResult result : List.of(RecheckResult.NOT_DONE, RecheckResult.STANDING)) {
            for (int i = 0; i < TRIES; i++) {
                List<List<Object>> both = in(
                        database -> {
                            add(database, MadeUpAssessments.of("a0", "2025-2026", MARCH, found, List.of()));
                            decide(new ItemActions(database), id, result);
                        },
                        database -> {
                            LedgerItem before = items(database).get(id);
                            add(
                                    database,
                                    random(random, "a1", MARCH.plusDays(5)),
                                    random(random, "a2", MARCH.plusDays(50)));
                            return List.of(
                                    decisions(before), decisions(items(database).get(id)));
                        });
                assertThat(both.get(1)).isEqualTo(both.get(0));
            }
        }
    }

    /** A check with its history demands new days where the first ones have passed; a later day that was granted holds. */
    @Test
    void aGrantedExtensionOutlivesADemandOfTheNextLetter() {
        Submission submission = Fixtures.submission(EVERY_AREA);
        Assessment july = Fixtures.assess(submission);
        LocalDate october = LocalDate.of(2026, 10, 9);
        Finding first = july.findings().stream()
                .filter(finding -> finding.lastDay().isBefore(october))
                .findFirst()
                .orElseThrow();
        LocalDate granted = LocalDate.of(2027, 6, 30);
        String id = first.fingerprint();
        Assessment next = Fixtures.assess(submission, october, july.toJson());
        in(
                database -> {
                    add(database, july);
                    new ItemActions(database).extend(id, new Act("李督学", Fixtures.AS_OF.plusDays(3), "等待采购"), granted);
                    add(database, next);
                },
                database -> {
                    LedgerItem item = items(database).get(id);
                    assertThat(item.seen().times())
                            .as("the same data judged again")
                            .isEqualTo(1);
                    assertThat(item.dates().deadline()).isEqualTo(granted);
                    assertThat(item.dates().due()).isEqualTo(granted);
                    assertThat(item.duties()).extracting(LedgerDuty::due).containsOnly(granted);
                    return items(database).values().stream()
                            .filter(other -> !other.id().equals(id))
                            .peek(other -> assertThat(other.dates().due()).isAfterOrEqualTo(october))
                            .count();
                });
    }

    private static void decide(ItemActions acts, String id, RecheckResult result) {
        Act act = new Act("李督学", MARCH.plusDays(3), "理由");
        acts.assign(id, act, new ItemAssignment("赵校长", "李督学", FollowUpWay.REPORTED_UP, MARCH.plusDays(1), null));
        acts.extend(id, act, MARCH.plusDays(200));
        acts.waive(id, act, new ItemWaiver("豁1", MARCH.plusDays(100)));
        acts.recheck(id, act, result, Precision.LAW_UNCLEAR);
    }

    private static List<Object> decisions(LedgerItem item) {
        return List.of(
                item.state(),
                item.way(),
                String.valueOf(item.person()),
                String.valueOf(item.inspector()),
                String.valueOf(item.signedOn()),
                String.valueOf(item.recheck()),
                String.valueOf(item.waiver()),
                item.dates(),
                item.duties().stream().map(LedgerDuty::due).toList());
    }
}
