package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.History;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Statements;
import org.dudao.assessment.Waiver;
import org.dudao.facts.Answer;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers, attestations and answers in a ledger: stated once, never overwritten, and told as they were stated. */
class StatementActionsTest {
    private static final String TOWNSHIP = "990101009";
    private static final PairKey PAIR = new PairKey("building.no-d-grade", SubjectKind.BUILDING, "S1/B5");
    private static final StatementSource FILE = new StatementSource("w.yaml", "a".repeat(64));
    private static final Act TODAY = new Act("王督学", LocalDate.parse("2026-09-01"), "误批");

    @TempDir
    private Path folder;

    private LedgerDatabase database;
    private StatementActions actions;

    @BeforeEach
    void open() {
        database = LedgerDatabase.open(folder.resolve("l.db").toString(), Clock.systemUTC());
        actions = new StatementActions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Waiver waiver(String id, String from, String until) {
        return new Waiver(
                id, TOWNSHIP, PAIR, "改造", "学校", "张局长", LocalDate.parse(from), LocalDate.parse(until), "9号", "w.yaml:1");
    }

    private static Attestation attestation(String id, String on, @Nullable String until) {
        @Nullable LocalDate last = until == null ? null : LocalDate.parse(until);
        return new Attestation(
                id, TOWNSHIP, PAIR, Outcome.COMPLIANT, "已拆", "李督学", LocalDate.parse(on), "照片3", last, "D", "a.yaml:1");
    }

    private static StatedAnswer answer(String value) {
        return new StatedAnswer(
                "id" + value,
                TOWNSHIP,
                new Answer("data.x", "S1", value, "转学", "学籍员", LocalDate.parse("2026-09-01")),
                null,
                "x.yaml:1");
    }

    private static Statements waivers(Waiver... all) {
        return new Statements(List.of(all), List.of(), List.of(), List.of());
    }

    private History history(String year) {
        return Histories.read(database, Catalogue.load(), histories -> histories.find(TOWNSHIP, year));
    }

    @Test
    void whatIsStatedIsToldAsItWasStated() {
        Statements all = new Statements(
                List.of(waiver("W-1", "2026-09-01", "2027-03-01")),
                List.of(attestation("A-1", "2026-09-01", null)),
                List.of(),
                List.of(answer("41")),
                List.of());
        assertThat(actions.add(all, FILE, TODAY)).isEqualTo(new StatementActions.Added(3, 0));
        History told = history("2026-2027");
        assertThat(told.waivers())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactlyElementsOf(all.waivers());
        assertThat(told.attestations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactlyElementsOf(all.attestations());
        assertThat(told.answers())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactlyElementsOf(all.answers());
        assertThat(told.since()).isNull();
        assertThat(History.parse(told.toBytes())).isEqualTo(told);
        assertThat(history("2026-2027").toBytes()).isEqualTo(told.toBytes());
    }

    @Test
    void aHistoryHasOnlyWhatMayHoldInItsYear() {
        actions.add(
                new Statements(
                        List.of(waiver("W-1", "2025-01-01", "2025-08-31"), waiver("W-2", "2026-01-01", "2026-09-01")),
                        List.of(attestation("A-1", "2025-03-01", null), attestation("A-2", "2026-03-01", "2026-09-01")),
                        List.of(),
                        List.of()),
                FILE,
                TODAY);
        assertThat(history("2025-2026").waivers()).extracting(Waiver::id).containsExactly("W-2");
        assertThat(history("2025-2026").attestations())
                .extracting(Attestation::id)
                .containsExactly("A-2");
        assertThat(history("2024-2025").attestations())
                .extracting(Attestation::id)
                .containsExactly("A-1", "A-2");
    }

    @Test
    void aKnownIdWithOtherContentsLeavesNothingWritten() {
        actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), FILE, TODAY);
        Statements two = waivers(waiver("W-0", "2027-09-01", "2027-10-01"), waiver("W-1", "2026-09-01", "2026-10-02"));
        assertThatThrownBy(() -> actions.add(two, FILE, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("W-1")
                .hasMessageContaining("2026-10-01")
                .hasMessageContaining("2026-10-02");
        assertThat(history("2026-2027").waivers()).extracting(Waiver::id).containsExactly("W-1");
        StatementSource other = new StatementSource("copy.yaml", "b".repeat(64));
        assertThat(actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), other, TODAY))
                .as("another file that says the same")
                .isEqualTo(new StatementActions.Added(0, 1));
    }

    @Test
    void whatWasWithdrawnIsKeptAndNeverStatedAgainUnderItsId() {
        actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), FILE, TODAY);
        actions.withdraw(StatementKind.WAIVER, "W-1", TODAY);
        assertThat(history("2026-2027").waivers()).isEmpty();
        assertThat(new StatementQueries(database).list(StatementKind.WAIVER, TOWNSHIP))
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawn()).isNotNull());
        assertThatThrownBy(() -> actions.withdraw(StatementKind.WAIVER, "W-1", TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), FILE, TODAY))
                .isInstanceOf(Refused.class);
        assertThat(actions.add(waivers(waiver("W-2", "2026-09-01", "2026-10-01")), FILE, TODAY)
                        .added())
                .as("the one withdrawn overlaps with nothing")
                .isEqualTo(1);
    }

    @Test
    void aDeletedNameLeavesItsMarkAndNoWaiverBecomesOneOfAPersonForItself() {
        actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), FILE, TODAY);
        for (String name : List.of("张局长", "学校")) {
            new Forgetting(database).forget(name, new Act("王主任", TODAY.on(), null), false);
        }
        Waiver told = history("2026-2027").waivers().get(0);
        assertThat(told.approver()).startsWith("〔").isNotEqualTo(told.requester());
        assertThat(JournalCheck.of(database).fault()).isNull();
    }

    @Test
    void aStatementThatWasChangedOrDeletedBehindTheLedgersBackIsNamed() {
        actions.add(waivers(waiver("W-1", "2026-09-01", "2026-10-01")), FILE, TODAY);
        assertThat(JournalCheck.of(database).fault()).isNull();
        database.read(handle -> handle.execute("update statement set last_day = '2027-10-01'"));
        assertThat(String.valueOf(JournalCheck.of(database).fault()))
                .contains("waiver W-1 was changed without the journal");
        database.read(handle -> handle.execute("delete from statement"));
        assertThat(String.valueOf(JournalCheck.of(database).fault())).contains("waiver W-1");
    }
}
