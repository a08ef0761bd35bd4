package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.JULY;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal: nothing is changed without it, and what is changed behind its back shows. */
@NullUnmarked // a test that meets a null fails by it
@ExtendWith(LedgerFixture.class)
abstract class JournalBehaviour {
    private static final String ID = JULY.item(EXITS);

    private TestLedger ledger;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
        ledger.add(JULY);
        new ItemActions(ledger.database())
                .report(ID, new Act("赵校长", LocalDate.of(2026, 8, 2), "已清理"), ItemAction.REPORT);
    }

    private void allowing(String sql) {
        ledger.execute(
                ledger.isOnServer()
                        ? new String[] {"drop trigger journal_keeps_rows on journal", sql}
                        : new String[] {"drop trigger journal_keeps_rows", "drop trigger journal_loses_none", sql});
    }

    @Test
    void anEmptyLedgerIsWhole(TestLedger same) {
        assertThat(same).isSameAs(ledger);
        assertThat(Told.check(ledger)).isEqualTo("whole: 7 rows, 5 items");
    }

    @Test
    void itsLastHashCoversAllRows() {
        JournalRow last = new LedgerQueries(ledger.database()).last();
        JournalCheck check = JournalCheck.of(ledger.database());
        assertThat(check.last()).isEqualTo(last.hash()).hasSize(64);
        assertThat(last.seq()).isEqualTo(7);
        assertThat(last.at()).isEqualTo("2026-08-01T01:02:03.004Z");
        assertThat(last.kind()).isEqualTo("reported");
        assertThat(last.item()).isEqualTo(ID);
    }

    @Test
    void theDatabaseRefusesToChangeARow() {
        assertThatThrownBy(() -> ledger.execute("update journal set kind = 'x' where seq = 1"))
                .hasRootCauseMessage(message());
        assertThatThrownBy(() -> ledger.execute("delete from journal where seq = 7"))
                .hasRootCauseMessage(message());
    }

    private String message() {
        return ledger.isOnServer()
                ? "ERROR: the journal is append-only\n  Where: PL/pgSQL function refuse_journal_change() line 3 at RAISE"
                : "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL statement to"
                        + " abort (the journal is append-only)";
    }

    @Test
    void aChangedRowShows() {
        allowing("update journal set body = replace(body, '\"version\":1', '\"version\":2') where seq = 3");
        assertThat(Told.check(ledger))
                .matches("row 3 of the journal was changed \\(2026-08-01T01:02:03.004Z, opened, [0-9a-f]{16}\\)");
    }

    @Test
    void aMissingRowShows() {
        allowing("delete from journal where seq = 4");
        assertThat(Told.check(ledger)).isEqualTo("row 4 of the journal is missing");
    }

    @Test
    void anItemChangedBehindItShows() {
        ledger.execute("update item set deadline = '2027-01-01' where id = '" + ID + "'");
        assertThat(Told.check(ledger)).isEqualTo("item " + ID + " was changed without the journal");
    }

    @Test
    void aDutyOrAWordChangedBehindItShows() {
        ledger.execute("update item_text set problem_zh = '没有问题' where item = '" + ID + "'");
        assertThat(Told.check(ledger)).isEqualTo("item " + ID + " was changed without the journal");
    }

    @Test
    void anItemDeletedBehindItShows() {
        ledger.execute(
                "delete from duty where item = '" + ID + "'",
                "delete from item_text where item = '" + ID + "'",
                "delete from item where id = '" + ID + "'");
        assertThat(Told.check(ledger)).isEqualTo("item " + ID + " was deleted");
    }

    @Test
    void aChangedNameShowsAndADeletedOneDoesNot() {
        String note = new LedgerQueries(ledger.database()).item(ID).claim().note();
        new Forgetting(ledger.database()).forget("已清理", new Act("王主任", LocalDate.of(2026, 8, 10), null), false);
        assertThat(Told.check(ledger)).isEqualTo("whole: 8 rows, 5 items");
        assertThat(new LedgerQueries(ledger.database()).texts(Set.of(note))).isEmpty();
        ledger.execute("update personal set value = '别人' where value = '赵校长'");
        assertThat(Told.check(ledger)).matches("the name or remark [0-9a-f]{32} was changed");
    }

    @Test
    void aNameHasOneIdWhereverItIsUsed() {
        new ItemActions(ledger.database())
                .report(ID, new Act(" 赵校长 ", LocalDate.of(2026, 8, 3), null), ItemAction.REPORT);
        LedgerQueries queries = new LedgerQueries(ledger.database());
        assertThat(queries.journal(ID).subList(1, 3))
                .extracting(JournalRow::actor)
                .containsOnly(queries.item(ID).claim().by());
    }
}
