package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.JULY;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ledger of the first schema, opened by this version: a dump made when there were the migrations 1 and 2. */
@ExtendWith(LedgerFixture.class)
abstract class MigrationBehaviour {
    private static final String LAST = "1fd86a75af2f6f743e0416f531b7dcdcee836207af9c667f4f23a7aec9f77a89";

    private static String resource(String name) {
        try (InputStream in = MigrationBehaviour.class.getResourceAsStream("/ledger/first-schema-" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void load(TestLedger ledger) {
        ledger.execute(resource(ledger.isOnServer() ? "postgresql.sql" : "sqlite.sql"), resource("data.sql"));
    }

    private static String line(LedgerItem item) {
        try {
            return Json.mapper().writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static int version(TestLedger ledger) throws SQLException {
        try (Connection connection = ledger.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(cast(version as integer)) from flyway_schema_history where success")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void itsItemsAreWhatTheyWereAndGoOn(TestLedger ledger) throws SQLException {
        load(ledger);
        assertThat(version(ledger)).isEqualTo(2);
        List<LedgerItem> items = new LedgerQueries(ledger.database()).items(ItemFilter.ALL, 100);
        assertThat(version(ledger)).isEqualTo(Migrations.LATEST);
        assertThat(items.stream().sorted(Comparator.comparing(LedgerItem::id)).map(MigrationBehaviour::line))
                .containsExactlyElementsOf(resource("items.ndjson").lines().toList());
        JournalCheck check = JournalCheck.of(ledger.database());
        assertThat(check).isEqualTo(new JournalCheck(21, 6, 0, LAST, null));
        ledger.add(JULY.on("2026-12-10"));
        new ItemActions(ledger.database())
                .report(JULY.item(EXITS), new Act("赵校长", LocalDate.of(2026, 12, 11), "又清"), ItemAction.REPORT);
        assertThat(Told.check(ledger)).isEqualTo("whole: 28 rows, 6 items");
    }

    @Test
    void itMigratesWhileSomebodyReadsTheFile(TestLedger ledger) throws SQLException {
        load(ledger);
        if (ledger.isOnServer()) {
            return; // there a migration waits for readers of the tables that it changes
        }
        ledger.execute(
                "pragma journal_mode = wal",
                "drop trigger journal_keeps_rows",
                "drop trigger journal_loses_none",
                "delete from flyway_schema_history where version = '2'");
        try (Connection other = ledger.connection();
                Statement reader = other.createStatement()) {
            other.setAutoCommit(false);
            assertThat(count(reader)).isEqualTo(21);
            ledger.add(JULY.on("2026-12-10"));
            assertThat(version(ledger)).isEqualTo(Migrations.LATEST);
            assertThat(count(reader)).as("it sees what it saw").isEqualTo(21);
        }
        assertThat(Told.check(ledger)).isEqualTo("whole: 27 rows, 6 items");
    }

    private static int count(Statement reader) throws SQLException {
        try (ResultSet row = reader.executeQuery("select count(*) from journal")) {
            row.next();
            return row.getInt(1);
        }
    }
}
