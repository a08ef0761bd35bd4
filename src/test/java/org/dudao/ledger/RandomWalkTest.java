package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The life of items against a model of it that was written apart; {@code -Dledger.walk=10000} goes further. */
class RandomWalkTest {
    private static final int WALKS = 5;
    private static final int STEPS = 100;

    @TempDir
    private Path folder;

    @Test
    void theLedgerAndAModelOfItAgreeAfterEachOfFiveHundredSteps() {
        for (int seed = 1; seed <= WALKS; seed++) {
            walk(seed, STEPS);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "ledger.walk", matches = "\\d+")
    void theLedgerAndAModelOfItAgreeForAsLongAsIsAsked() {
        int steps = Integer.parseInt(Objects.requireNonNull(System.getProperty("ledger.walk")));
        for (int done = 0; done < steps; done += STEPS * 2) {
            walk(1000 + done, STEPS * 2);
        }
    }

    private void walk(long seed, int steps) {
        try (LedgerDatabase database =
                LedgerDatabase.open(folder.resolve(seed + ".db").toString(), Clock.systemUTC())) {
            RandomWalk walk = new RandomWalk(database, Catalogue.load(), seed);
            for (int step = 0; step < steps; step++) {
                walk.step();
            }
            walk.everyClosureIsProved();
            assertThat(walk.accepted()).as("acts that were not refused").isGreaterThan(steps / 4);
        }
    }
}
