package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Catalogue;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent back follows from the journal; what somebody changed behind its back shows. */
class ReceiptCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-05T01:00:00Z"), ZoneOffset.UTC);
    private static final Assessment CHECK = Fixtures.assess(Fixtures.submission(Path.of("fixtures/nine-year")));
    private static final String ALARM = "1d413dfd3118505f";
    private static final Act RECEIVED = new Act("收件人", LocalDate.of(2026, 8, 5), null);

    @TempDir
    private Path folder;

    private LedgerDatabase database;

    @BeforeEach
    void aLedgerThatReceivedAPack() {
        database = LedgerDatabase.open(folder.resolve("ledger.db").toString(), CLOCK);
        new Importer(database, Catalogue.load()).add(CHECK, "0".repeat(64), "办事员");
        ReturnResult result =
                new ReturnedFiles(database).merge(pack("a", "已装", "990101009"), RECEIVED, ReturnPreference.NONE);
        assertThat(result).isEqualTo(new ReturnResult(true, null, 1, 0, 0, List.of()));
        assertThat(JournalCheck.of(database).fault()).isNull();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ReturnedFile pack(String sha256, String done, String township) {
        Map<ReturnedField, ReturnedCell> cells = Map.of(
                ReturnedField.PROGRESS, new ReturnedCell("a.xlsx 整改任务!K5", "REPORTED", "已报整改"),
                ReturnedField.DONE, new ReturnedCell("a.xlsx 整改任务!L5", done, done));
        return new ReturnedFile(
                "a.xlsx",
                sha256,
                ReturnedFile.Kind.PACK,
                township,
                "school:3129000081",
                "2025-2026",
                LocalDate.of(2026, 7, 31),
                CHECK.assessment().id(),
                List.of(new ReturnedRow(ALARM, "a.xlsx 整改任务!R5", cells, false)),
                0,
                0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update receipt set received_on = '2026-08-01' | 收件登记 1 被改动",
                "insert into receipt select 2, file, sha256, kind, township, party, school_year, as_of, assessment, received_on,"
                        + " received_by, taken, unchanged, refused, notes from receipt | 收件登记 2 被改动",
                "update filled set code = 'UNDER_WAY' where field = 'progress' | 填报内容 1d413dfd3118505f progress 被改动",
                "delete from filled where field = 'done' | 填报内容 1d413dfd3118505f done 被改动"
            })
    void aChangeBehindTheBackShows(String statement, String fault) {
        Jdbi.create("jdbc:sqlite:" + folder.resolve("ledger.db")).useHandle(handle -> handle.execute(statement));
        assertThat(JournalCheck.of(database).fault())
                .isNotNull()
                .extracting(BilingualText::zh)
                .isEqualTo(fault);
    }

    @Test
    void aFileOfAnUnknownTownshipWritesNothing() {
        long rows = JournalCheck.of(database).rows();
        ReturnResult result =
                new ReturnedFiles(database).merge(pack("b", "已装", "990101010"), RECEIVED, ReturnPreference.NONE);
        assertThat(result).isEqualTo(ReturnResult.ofUnknownTownship());
        assertThat(JournalCheck.of(database).rows()).isEqualTo(rows);
    }

    @Test
    void aFileThatSaysNothingNewHasAReceiptAndNoOtherRow() {
        long rows = JournalCheck.of(database).rows();
        ReturnResult result =
                new ReturnedFiles(database).merge(pack("b", "已装", "990101009"), RECEIVED, ReturnPreference.NONE);
        assertThat(result).isEqualTo(new ReturnResult(true, null, 0, 1, 0, List.of()));
        assertThat(JournalCheck.of(database).rows()).isEqualTo(rows + 1);
    }

    @Test
    void aDayBeforeTheProblemWasSeenIsRefusedAndLeavesNoText() {
        Act early = new Act("收件人", LocalDate.of(2026, 7, 1), null);
        ReturnResult result =
                new ReturnedFiles(database).merge(pack("b", "夜里装的", "990101009"), early, ReturnPreference.RETURNED);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.notes().get(0).what().zh()).startsWith("办理之日 2026-07-01 早于发现之日 2026-07-31");
        int texts = database.read(handle -> handle.createQuery("select count(*) from personal where value = '夜里装的'")
                .mapTo(Integer.class)
                .one());
        assertThat(texts).isZero();
    }
}
