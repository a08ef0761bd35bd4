package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills of {@code src/bench/ledger-kills.sh}. */
@Tag("full")
class LedgerKillsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenWritersAreKilled() throws IOException, InterruptedException {
        assertThat(new LedgerKills(folder, 22).ofSqlite(10)).contains("writes acknowledged, none lost, none half done");
    }

    @Test
    void nothingIsLostWhenTheServerIsKilled() throws IOException, InterruptedException {
        assertThat(new LedgerKills(folder, 22).ofPostgres(5))
                .contains("writes acknowledged, none lost, none half done");
    }
}
