package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several who make one ledger at once. */
class NewLedgerTest {
    private static final int AT_ONCE = 4;

    @TempDir
    private Path folder;

    @Test
    void severalThreadsMakeOneFile() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < 3; round++) {
                String address = folder.resolve("台账-" + round + ".db").toString();
                List<CompletableFuture<Long>> all = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    all.add(CompletableFuture.supplyAsync(() -> rows(address), threads));
                }
                assertThat(all).extracting(CompletableFuture::join).containsOnly(0L);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void oneWhoMakesItLongerThanTheDatabaseWaitsIsWaitedFor() throws SQLException {
        String address = folder.resolve("台账.db").toString();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + address);
                Statement held = other.createStatement()) {
            held.execute("begin exclusive");
            CompletableFuture<Long> opened = CompletableFuture.supplyAsync(() -> rows(address));
            assertThat(opened).failsWithin(Connections.BUSY + 500, TimeUnit.MILLISECONDS);
            held.execute("rollback");
            assertThat(opened.join()).isZero();
        }
    }

    private static long rows(String address) {
        try (LedgerDatabase database = LedgerDatabase.open(address, Clock.systemUTC())) {
            return JournalCheck.of(database).rows();
        }
    }

    @Test
    @Tag("full")
    void severalProcessesMakeOneFileAndWriteToIt() throws IOException, InterruptedException {
        Path base = LedgerKills.base(folder);
        String address = folder.resolve("台账.db").toString();
        List<KilledWriter> all = new ArrayList<>();
        for (int i = 1; i <= AT_ONCE; i++) {
            all.add(KilledWriter.start(address, base, i, folder.resolve("errors-" + i)));
        }
        for (KilledWriter one : all) {
            one.awaitWrites(3);
        }
        for (KilledWriter one : all) {
            assertThat(one.kill()).as(one.errors() + one.fault()).isTrue();
            assertThat(one.errors()).isEmpty();
            assertThat(one.acknowledged()).hasSizeGreaterThanOrEqualTo(3);
        }
        Survival.at(address).mustHold(all.toArray(KilledWriter[]::new));
    }

    @Test
    @Tag("full")
    void severalMakeOneOnAServer() {
        String address = PostgresServer.shared().newDatabase();
        List<CompletableFuture<Long>> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(CompletableFuture.supplyAsync(() -> rows(address), threads));
        }
        assertThat(all).extracting(CompletableFuture::join).containsOnly(0L);
        threads.shutdown();
        PostgresServer.shared().drop(address);
    }
}
