package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dudao.ledger.TestTown.DRILL;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.HOUSE;
import static org.dudao.ledger.TestTown.JULY;
import static org.dudao.ledger.TestTown.QUERY;
import static org.dudao.ledger.TestTown.RATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the import of an assessment opens, finds again and leaves alone. */
@NullUnmarked // a test that meets a null fails by it
@ExtendWith(LedgerFixture.class)
abstract class ImportBehaviour {
    private static final TestTown SEPTEMBER = JULY.on("2026-09-10");

    private TestLedger ledger;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
    }

    private LedgerItem item(String standard) {
        return Objects.requireNonNull(new LedgerQueries(ledger.database()).item(JULY.item(standard)));
    }

    private String told(String standard) {
        return Told.item(item(standard)).substring(standard.length() + 1);
    }

    private static String counts(ImportResult one) {
        return one.took() + " " + one.opened() + " opened, " + one.found() + " found, " + one.reopened() + " reopened, "
                + one.refuted() + " refuted, " + one.proved() + " proved, " + one.silent() + " silent";
    }

    @Test
    void opensAnItemForEachFinding() {
        assertThat(counts(ledger.add(JULY)))
                .isEqualTo("NEWEST 5 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(Told.items(ledger))
                .containsExactly(
                        "building.no-d-grade NOT_STARTED FOUND 1× 2026-09-29 v1",
                        "data.rolls-against-totals NOT_STARTED FOUND 1× 2026-08-10 v1",
                        "dropout.junior-rate NOT_STARTED FOUND 1× 2026-08-17 v1",
                        "fire.exits-open NOT_STARTED FOUND 1× 2026-08-03 v1",
                        "safety.drill-school-monthly NOT_STARTED FOUND 1× 2026-08-31 v1");
        assertThat(Told.check(ledger)).isEqualTo("whole: 6 rows, 5 items");
    }

    @Test
    void keepsAllThatTheFindingSays() {
        ledger.add(JULY);
        LedgerItem item = item(HOUSE);
        LocalDate due = LocalDate.of(2026, 9, 29);
        assertThat(item.kind()).isEqualTo(ItemKind.FINDING);
        assertThat(item.about())
                .isEqualTo(new ItemSubject(
                        "990101009",
                        "己镇",
                        "2025-2026",
                        HOUSE,
                        "building",
                        new SubjectRef(SubjectKind.BUILDING, "3129000081/B5", "己镇九年一贯制学校 B5"),
                        "3129000081"));
        assertThat(item.dates()).isEqualTo(new ItemDates(LocalDate.of(2026, 7, 31), due, due, due));
        assertThat(item.seen())
                .isEqualTo(new DataSeen(
                        DataState.FOUND, JULY.assessment().assessment().id(), LocalDate.of(2026, 7, 31), 1));
        assertThat(item.way()).isEqualTo(FollowUpWay.NOTICE);
        assertThat(item.duties())
                .extracting(
                        LedgerDuty::responsible,
                        LedgerDuty::partyCode,
                        LedgerDuty::party,
                        LedgerDuty::due,
                        LedgerDuty::step)
                .containsExactly(
                        tuple(Responsible.COUNTY_GOVERNMENT, "990101009", "己镇", due, 1),
                        tuple(Responsible.SCHOOL, "3129000081", "己镇九年一贯制学校", LocalDate.of(2026, 8, 3), 1));
        assertThat(item(QUERY).kind()).isEqualTo(ItemKind.QUERY);
        assertThat(item(QUERY).first().step()).isNull();
    }

    @Test
    void theSameOneAgainChangesNothing() {
        ledger.add(JULY);
        List<String> before = Told.journal(ledger);
        assertThat(counts(ledger.add(JULY)))
                .isEqualTo("KNOWN 0 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(Told.journal(ledger)).isEqualTo(before).hasSize(6);
    }

    @Test
    void aLaterOneFindsItemsAgainInItsOwnWords() {
        ledger.add(JULY);
        assertThat(counts(ledger.add(SEPTEMBER.worded(EXITS, "疏散通道堵塞", "minor"))))
                .isEqualTo("NEWEST 0 opened, 5 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 2× 2026-08-03 v2");
        assertThat(item(EXITS).problem().zh()).isEqualTo("疏散通道堵塞");
        assertThat(item(EXITS).severity().code()).isEqualTo("minor");
        assertThat(item(EXITS).dates().firstSeen()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(item(EXITS).seen().asOf()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void anOlderOneIsKeptAndMovesNothing() {
        ledger.add(SEPTEMBER.judged(EXITS, "COMPLIANT"));
        List<String> before = Told.items(ledger);
        assertThat(counts(ledger.add(JULY)))
                .isEqualTo("HISTORY 0 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(Told.items(ledger)).isEqualTo(before).hasSize(4);
        assertThat(Told.journal(ledger)).endsWith("import-history null").hasSize(6);
        assertThat(new LedgerQueries(ledger.database()).newest("990101009").asOf())
                .isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void anEarlierSchoolYearIsOlderWhateverItsDay() {
        ledger.add(JULY);
        assertThat(ledger.add(SEPTEMBER.in("2024-2025")).took()).isEqualTo(ImportResult.Took.HISTORY);
        assertThat(ledger.add(JULY.on("2026-07-01").in("2026-2027")).took()).isEqualTo(ImportResult.Took.NEWEST);
    }

    @Test
    void ofOneDayTheLaterImportIsTheNewerOne() {
        ledger.add(JULY);
        assertThat(counts(ledger.add(JULY.judged(EXITS, "COMPLIANT"))))
                .isEqualTo("NEWEST 0 opened, 4 found, 0 reopened, 0 refuted, 1 proved, 0 silent");
    }

    @Test
    void anotherTownIsLeftAlone() {
        ledger.add(JULY);
        assertThat(counts(ledger.add(SEPTEMBER.town("990101010"))))
                .isEqualTo("NEWEST 5 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 1× 2026-08-03 v1");
    }

    @Test
    void whatProvesThatAProblemIsGoneClosesNothing() {
        ledger.add(JULY);
        TestTown proved = SEPTEMBER
                .judged(EXITS, "COMPLIANT")
                .attested(DRILL)
                .judged(QUERY, "QUERY")
                .remembering(HOUSE, "CLOSED")
                .judgedOnly(HOUSE, "NOT_APPLICABLE");
        assertThat(counts(ledger.add(proved)))
                .isEqualTo("NEWEST 0 opened, 1 found, 0 reopened, 0 refuted, 4 proved, 0 silent");
        assertThat(Told.items(ledger))
                .containsExactly(
                        "building.no-d-grade NOT_STARTED DEMOLISHED 1× 2026-09-29 v2",
                        "data.rolls-against-totals NOT_STARTED EXPLAINED 1× 2026-08-10 v2",
                        "dropout.junior-rate NOT_STARTED FOUND 2× 2026-08-17 v2",
                        "fire.exits-open NOT_STARTED COMPLIANT 1× 2026-08-03 v2",
                        "safety.drill-school-monthly NOT_STARTED ATTESTED 1× 2026-08-31 v2");
        assertThat(item(EXITS).seen().asOf()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void silenceIsToldApartAndProvesNothing() {
        ledger.add(JULY);
        TestTown silent = SEPTEMBER
                .vanished(EXITS)
                .without(DRILL)
                .judged(QUERY, "NOT_ASSESSED")
                .judged(HOUSE, "NOT_APPLICABLE")
                .doubted(RATE);
        assertThat(counts(ledger.add(silent)))
                .isEqualTo("NEWEST 0 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 5 silent");
        assertThat(Told.items(ledger))
                .containsExactly(
                        "building.no-d-grade NOT_STARTED NOT_APPLICABLE 1× 2026-09-29 v2",
                        "data.rolls-against-totals NOT_STARTED NOT_ASSESSED 1× 2026-08-10 v2",
                        "dropout.junior-rate NOT_STARTED DOUBTED 1× 2026-08-17 v2",
                        "fire.exits-open NOT_STARTED SUBJECT_VANISHED 1× 2026-08-03 v2",
                        "safety.drill-school-monthly NOT_STARTED OUT_OF_SCOPE 1× 2026-08-31 v2");
        assertThat(counts(ledger.add(silent.on("2026-10-10").judgedOnly(HOUSE, "WAIVED"))))
                .isEqualTo("NEWEST 0 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 5 silent");
        assertThat(Told.items(ledger))
                .as("what is as silent as before is not written again")
                .contains(
                        "building.no-d-grade NOT_STARTED WAIVED 1× 2026-09-29 v3",
                        "fire.exits-open NOT_STARTED SUBJECT_VANISHED 1× 2026-08-03 v2");
    }

    @Test
    void aStandardThatTheRulesHaveNoMoreIsRetired() {
        ledger.add(JULY);
        Importer importer = new Importer(ledger.database(), TestCatalogue.without(DRILL));
        TestTown without = SEPTEMBER.without(DRILL);
        importer.add(without.assessment(), without.sha256(), "王导入");
        assertThat(told(DRILL)).isEqualTo("NOT_STARTED STANDARD_RETIRED 1× 2026-08-31 v2");
    }

    @Test
    void aSmallerInspectionKeepsWhatWasProved() {
        ledger.add(
                JULY,
                SEPTEMBER.judged(EXITS, "COMPLIANT"),
                JULY.on("2026-10-10").without(EXITS));
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED COMPLIANT 1× 2026-08-03 v2");
    }

    @Test
    void anItemGoesOnUnderTheStandardThatTookOver() {
        ledger.add(JULY);
        String successor = "fire.exits-never-locked";
        Importer importer = new Importer(ledger.database(), TestCatalogue.with(EXITS, successor));
        TestTown again = SEPTEMBER.taken(EXITS, successor);
        assertThat(counts(importer.add(again.assessment(), again.sha256(), "王导入")))
                .isEqualTo("NEWEST 0 opened, 5 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 2× 2026-08-03 v2");
        TestTown complies = JULY.on("2026-10-10").judged(EXITS, "COMPLIANT").taken(EXITS, successor);
        importer.add(complies.assessment(), complies.sha256(), "王导入");
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED COMPLIANT 2× 2026-08-03 v3");
    }

    @Test
    void whatIsReportedAsDoneAndFoundIsRefuted() {
        ledger.add(JULY);
        ItemActions acts = new ItemActions(ledger.database());
        Act september = new Act("赵校长", LocalDate.of(2026, 9, 10), "已清理");
        acts.report(JULY.item(EXITS), september, ItemAction.REPORT);
        acts.report(JULY.item(DRILL), new Act("赵校长", LocalDate.of(2026, 9, 11), "已补演练"), ItemAction.REPORT);
        assertThat(counts(ledger.add(SEPTEMBER)))
                .isEqualTo("NEWEST 0 opened, 5 found, 0 reopened, 1 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("FAILED FOUND 2× 2026-08-03 v3");
        assertThat(told(DRILL)).as("the data are older than the report").isEqualTo("REPORTED FOUND 2× 2026-08-31 v3");
    }

    @Test
    void aClosedItemThatIsFoundAgainIsReopenedWithANewDeadline() {
        ledger.add(JULY, SEPTEMBER.judged(EXITS, "COMPLIANT"));
        new ItemActions(ledger.database()).close(JULY.item(EXITS), new Act("钱督学", LocalDate.of(2026, 9, 12), null));
        assertThat(counts(ledger.add(JULY.on("2026-10-10").judged(EXITS, "COMPLIANT"))))
                .isEqualTo("NEWEST 0 opened, 4 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("PASSED COMPLIANT 1× 2026-08-03 v3");
        TestTown november = JULY.on("2026-11-10").due(EXITS, "2026-11-13");
        assertThat(counts(ledger.add(november)))
                .isEqualTo("NEWEST 0 opened, 4 found, 1 reopened, 0 refuted, 0 proved, 0 silent");
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 2× 2026-11-13 v4");
        assertThat(item(EXITS).reopened()).isEqualTo(1);
        assertThat(item(EXITS).closing()).isNull();
        assertThat(item(EXITS).dates().firstDue()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(Told.journal(ledger)).contains("reopened fire.exits-open");
    }

    @Test
    void whatPeopleDecidedStays() {
        ledger.add(JULY);
        ItemActions acts = new ItemActions(ledger.database());
        Act bureau = new Act("钱督学", LocalDate.of(2026, 8, 1), "汛期施工，县教育局〔2026〕12号");
        acts.extend(JULY.item(EXITS), bureau, LocalDate.of(2026, 12, 1));
        acts.waive(JULY.item(DRILL), bureau, new ItemWaiver("W-1", LocalDate.of(2027, 1, 31)));
        acts.assign(
                JULY.item(HOUSE), bureau, new ItemAssignment("孙镇长", "钱督学", FollowUpWay.REPORTED_UP, null, "县住房和城乡建设局"));
        ledger.add(SEPTEMBER);
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 2× 2026-12-01 v3");
        assertThat(item(EXITS).dates().due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(item(DRILL).waiver()).isEqualTo(new ItemWaiver("W-1", LocalDate.of(2027, 1, 31)));
        assertThat(told(HOUSE)).isEqualTo("HANDED_OVER FOUND 2× 2026-09-29 v3");
        assertThat(item(HOUSE).way()).isEqualTo(FollowUpWay.REPORTED_UP);
        assertThat(item(HOUSE).person()).isNotNull();
    }

    @Test
    void problemsSeenOnSiteAreOpenedOnceAndNoDataSpeakOfThem() {
        TestTown seen =
                JULY.seen("onsite-1", "2026-07-20", "3129000081", EXITS).seen("onsite-2", "2026-07-21", null, null);
        assertThat(ledger.add(seen).opened()).isEqualTo(7);
        assertThat(ledger.add(SEPTEMBER.seen("onsite-1", "2026-07-20", "3129000081", EXITS))
                        .silent())
                .isZero();
        assertThat(Told.items(ledger))
                .contains(
                        "fire.exits-open NOT_STARTED ON_SITE 1× 2026-08-04 v1",
                        "onsite-2 NOT_STARTED ON_SITE 1× 2026-08-05 v1")
                .hasSize(7);
        LedgerItem town = new LedgerQueries(ledger.database()).item("onsite-2");
        assertThat(town.about().subject()).isEqualTo(new SubjectRef(SubjectKind.TOWNSHIP, "990101009", "己镇"));
        assertThat(town.problem()).isEqualTo(new BilingualText("消防通道堆放杂物", "消防通道堆放杂物"));
        assertThat(town.first().responsible()).isEqualTo(Responsible.TOWNSHIP);
    }

    @Test
    void whatAnAssessmentRemembersKeepsItsFirstDays() {
        TestTown remembering = JULY.remembering(EXITS, null).remembering(RATE, "NOT_ASSESSED");
        assertThat(counts(ledger.add(remembering)))
                .isEqualTo("NEWEST 5 opened, 0 found, 0 reopened, 0 refuted, 0 proved, 0 silent");
        LocalDate first = LocalDate.of(2026, 4, 30);
        assertThat(told(EXITS)).isEqualTo("NOT_STARTED FOUND 3× 2026-04-30 v1");
        assertThat(item(EXITS).dates().firstSeen()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(item(EXITS).first().step()).isEqualTo(2);
        assertThat(told(RATE)).isEqualTo("NOT_STARTED NOT_ASSESSED 3× 2026-04-30 v1");
        assertThat(item(RATE).dates())
                .isEqualTo(new ItemDates(LocalDate.of(2026, 3, 31), first, first, LocalDate.of(2026, 8, 20)));
    }

    @Test
    void oneThatCannotBeTakenWholeIsNotTakenAtAll() {
        ledger.add(JULY);
        TestTown twice = SEPTEMBER.town("990101010").twice(EXITS);
        assertThatThrownBy(() -> ledger.add(twice)).isInstanceOf(LedgerFault.class);
        assertThat(Told.items(ledger)).hasSize(5);
        assertThat(Told.check(ledger)).isEqualTo("whole: 6 rows, 5 items");
        assertThat(new LedgerQueries(ledger.database()).newest("990101010")).isNull();
    }
}
