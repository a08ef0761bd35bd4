package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every column of every row, changed by somebody who has the file and drops the triggers first, is noticed and named. */
class TamperingWithRowsTest {
    /** The list of Flyway says nothing of items; files of evidence are checked with their bytes. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "evidence");

    private static final String FOUND = "fp:0000000000000001";
    private static final String CLOSED = "fp:0000000000000002";

    @TempDir
    private Path folder;

    private Path ledger;

    @BeforeEach
    void fillOneInWithEverythingThatItemsHave() {
        ledger = folder.resolve("ledger.db");
        try (LedgerDatabase database = LedgerDatabase.open(ledger.toString(), Clock.systemUTC())) {
            fill(database);
        }
    }

    private static void fill(LedgerDatabase database) {
        Accounts accounts = new Accounts(database);
        accounts.add(new Account("root", "李督学", AccountRole.ADMINISTRATOR, List.of(), "h1", true), "李督学");
        accounts.add(new Account("zhao", "赵校长", AccountRole.SUBMITTER, List.of("990101003"), "h2", false), "李督学");
        Importer importer = new Importer(database, Catalogue.load());
        LocalDate march = LocalDate.of(2026, 3, 1);
        Map<String, MadeUpAssessments.Said> found = Map.of(
                FOUND,
                MadeUpAssessments.Said.FOUND,
                CLOSED,
                MadeUpAssessments.Said.FOUND,
                MadeUpAssessments.RETIRED,
                MadeUpAssessments.Said.FOUND);
        importer.add(MadeUpAssessments.of("a1", "2025-2026", march, found, List.of("onsite-1")), "1".repeat(64), "王导入");
        importer.add(
                MadeUpAssessments.of(
                        "a2",
                        "2025-2026",
                        march.plusDays(30),
                        Map.of(
                                FOUND,
                                MadeUpAssessments.Said.FOUND,
                                CLOSED,
                                MadeUpAssessments.Said.COMPLIANT,
                                MadeUpAssessments.RETIRED,
                                MadeUpAssessments.Said.NOT_ASSESSED),
                        List.of()),
                "2".repeat(64),
                "王导入");
        ItemActions acts = new ItemActions(database);
        Act act = new Act("李督学", march.plusDays(40), "已查看");
        acts.assign(FOUND, act, new ItemAssignment("赵校长", "李督学", FollowUpWay.NOTICE, march.plusDays(2), null));
        acts.recheck(FOUND, act, RecheckResult.NOT_DONE, Precision.CONFIRMED);
        acts.waive(FOUND, act, new ItemWaiver("豁1", march.plusDays(90)));
        acts.report(FOUND, new Act("赵校长", march.plusDays(41), "已整改"), ItemAction.REPORT);
        acts.close(CLOSED, act);
    }

    private interface Sql<T> {
        T run(Statement statement) throws SQLException;
    }

    private static <T> T sql(Path file, Sql<T> work) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger if exists journal_keeps_rows");
            statement.execute("drop trigger if exists journal_loses_none");
            statement.execute("pragma ignore_check_constraints = on");
            return work.run(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> rows(Path file, String query) {
        return sql(file, statement -> {
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet all = statement.executeQuery(query)) {
                while (all.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                        row.add(all.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    private List<String> tables() {
        return rows(ledger, "select name from sqlite_master where type = 'table' order by name").stream()
                .map(row -> row.get(0))
                .filter(name -> !OTHERS.contains(name) && !name.startsWith("sqlite_"))
                .toList();
    }

    private String fault(String... tampering) {
        Path copy = folder.resolve("copy.db");
        try {
            Files.deleteIfExists(copy);
            Files.copy(ledger, copy);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        sql(copy, statement -> {
            for (String one : tampering) {
                assertThat(statement.executeUpdate(one)).as(one).isPositive();
            }
            return "";
        });
        try (LedgerDatabase database = LedgerDatabase.open(copy.toString(), Clock.systemUTC())) {
            BilingualText fault = JournalCheck.of(database).fault();
            return fault == null ? "whole" : fault.en();
        } catch (LedgerFault e) {
            return Objects.requireNonNull(e.getMessage());
        }
    }

    @Test
    void theLedgerIsWholeBeforeAnybodyTouchesIt() {
        try (LedgerDatabase database = LedgerDatabase.open(ledger.toString(), Clock.systemUTC())) {
            assertThat(JournalCheck.of(database).fault()).isNull();
        }
    }

    /** A value becomes another one of its kind, none, or some where there was none; what a column cannot hold is no case. */
    @TestFactory
    Stream<DynamicTest> aChangedValueIsNoticedInEveryColumn() {
        return tables().stream().flatMap(table -> rows(ledger, "pragma table_info(" + table + ")").stream()
                .flatMap(column -> Stream.of(other(column.get(1), column.get(2)), "null", "'x'")
                        .map(value -> dynamicTest(
                                table + "." + column.get(1) + " becomes " + value,
                                () -> everyRow(
                                        table,
                                        column.get(1),
                                        value,
                                        column.get(3).equals("1") && value.equals("null"))))));
    }

    private static String other(String column, String type) {
        return type.equals("TEXT") ? column + " || '0'" : column + " + 100";
    }

    private void everyRow(String table, String column, String value, boolean isRefused) {
        String some = "select min(rowid), {} from " + table + " where {} is not null union select max(rowid), {} from "
                + table + " where {} is not null union select min(rowid), {} from " + table + " where {} is null";
        for (List<String> row : rows(ledger, "select * from (" + some.replace("{}", column) + ")")) {
            if (row.get(0) == null) {
                continue;
            }
            boolean isSame = Objects.equals(row.get(1), value.equals("null") ? null : value.replace("'", ""))
                    || (row.get(1) == null && value.contains(column));
            if (!isSame && !isRefused) {
                String change = "update " + table + " set " + column + " = " + value + " where rowid = " + row.get(0);
                assertThat(fault(change))
                        .as(change + ", which was " + row.get(1))
                        .isNotEqualTo("whole");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> aDeletedRowIsNoticedInEveryTable() {
        return tables().stream()
                .map(table -> dynamicTest(table, () -> rows(ledger, "select rowid from " + table)
                        .subList(
                                0,
                                Math.max(
                                        0,
                                        rows(ledger, "select rowid from " + table)
                                                        .size()
                                                - (table.equals("journal") ? 1 : 0)))
                        .forEach(row -> assertThat(fault("delete from " + table + " where rowid = " + row.get(0)))
                                .as(table + " " + row)
                                .isNotEqualTo("whole"))));
    }

    @Test
    void anInsertedRowIsNoticed() {
        assertThat(fault("insert into journal select seq + 1, at, actor, kind, item, body, hash, hash from journal"
                        + " where seq = (select max(seq) from journal)"))
                .startsWith("row 17 of the journal was changed");
        assertThat(fault(copy("item", "id"), copy("item_text", "item"))).isEqualTo("item new is not in the journal");
        assertThat(fault(copy("assessment", "id").replace(", ord", ", ord + 10")))
                .isEqualTo("the imported assessment new is not in the journal");
        assertThat(fault("insert into duty select item, nth + 5, responsible, party_code, party, action_zh, action_en,"
                        + " first_due, due, step from duty where item = '" + FOUND + "' and nth = 0"))
                .isEqualTo("item " + FOUND + " was changed without the journal");
        assertThat(fault("insert into duty select 'nobody', nth, responsible, party_code, party, action_zh, action_en,"
                        + " first_due, due, step from duty where item = '" + FOUND + "' and nth = 0"))
                .isEqualTo("item nobody was changed without the journal");
        assertThat(fault("insert into personal values ('" + Personal.commitment("s", "别人") + "', 's', '别人')"))
                .isEqualTo("the name or remark " + Personal.commitment("s", "别人") + " is not in the journal");
    }

    private String copy(String table, String key) {
        String columns = String.join(
                ", ",
                rows(ledger, "pragma table_info(" + table + ")").stream()
                        .map(column -> column.get(1))
                        .toList());
        return "insert into " + table + " select " + columns.replaceFirst("\\b" + key + "\\b", "'new'") + " from "
                + table + " limit 1";
    }

    @Test
    void swappedRowsAreNoticedByTheFirstOfThem() {
        assertThat(fault(
                        "update journal set seq = -3 where seq = 3",
                        "update journal set seq = 3 where seq = 5",
                        "update journal set seq = 5 where seq = -3"))
                .startsWith("row 3 of the journal was changed");
        assertThat(fault(
                        "update item_text set item = 'x' where item = '" + FOUND + "'",
                        "update item_text set item = '" + FOUND + "' where item = '" + CLOSED + "'",
                        "update item_text set item = '" + CLOSED + "' where item = 'x'"))
                .isEqualTo("item " + FOUND + " was changed without the journal");
    }

    @Test
    void aCutTailShowsInTheLastHashAlone() {
        assertThat(fault("delete from journal where seq = (select max(seq) from journal)"))
                .isEqualTo("item " + CLOSED + " was changed without the journal");
        Path copy = folder.resolve("copy.db");
        String before = rows(ledger, "select hash from journal order by seq desc limit 1")
                .get(0)
                .get(0);
        try (LedgerDatabase database = LedgerDatabase.open(copy.toString(), Clock.systemUTC())) {
            assertThat(JournalCheck.of(database).last()).isNotEqualTo(before);
        }
    }
}
