package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.JULY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several who write to one ledger at once. */
@NullUnmarked // a test that meets a null fails by it
@ExtendWith(LedgerFixture.class)
abstract class WriterBehaviour {
    private static final String ID = JULY.item(EXITS);
    private static final int TIMES = 25;

    private TestLedger ledger;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
        ledger.add(JULY);
    }

    private static Act act(String by) {
        return new Act(by, LocalDate.of(2026, 8, 5), null);
    }

    private LedgerItem item() {
        return new LedgerQueries(ledger.database()).item(ID);
    }

    @Test
    void twoAtOnceLoseNothing() {
        List<CompletableFuture<Void>> both = IntStream.range(0, 2)
                .mapToObj(nth -> {
                    ItemActions acts = new ItemActions(ledger.again());
                    return CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < TIMES; i++) {
                            acts.report(ID, act("写入者" + nth + "第" + i), ItemAction.REPORT);
                        }
                    });
                })
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(item().version()).isEqualTo(1 + 2 * TIMES);
        LedgerQueries queries = new LedgerQueries(ledger.database());
        assertThat(queries.journal(ID).stream().map(JournalRow::actor).distinct())
                .hasSize(1 + 2 * TIMES);
        assertThat(Told.check(ledger)).isEqualTo("whole: " + (6 + 2 * TIMES) + " rows, 5 items");
    }

    @Test
    void ofTwoWhoSawTheSameVersionOneIsRefusedAndShownBoth() {
        ItemActions seen = new ItemActions(ledger.database()).onVersion(1);
        seen.report(ID, act("赵校长"), ItemAction.REPORT);
        Refused refused = catchThrowableOfType(Refused.class, () -> seen.report(ID, act("孙主任"), ItemAction.BEGIN));
        assertThat(refused.reason().zh())
                .isEqualTo("事项 " + ID + " 已被改动，没有写入。您看到的是第 1 版（未启动），现在是第 2 版（已报整改，赵校长 改于"
                        + " 2026-08-01T01:02:03.004Z）。请重新查看后再办。");
        assertThat(refused.reason().en())
                .isEqualTo("Item " + ID + " has changed; nothing was written. You saw version 1 (not started), it is"
                        + " version 2 now (reported as done, changed by 赵校长 at 2026-08-01T01:02:03.004Z). Look at it"
                        + " again.");
        assertThat(item().version()).isEqualTo(2);
    }

    @Test
    void aVersionThatSomebodyReplacedMeanwhileIsNotOverwritten() {
        LedgerItem old = item();
        new ItemActions(ledger.database()).report(ID, act("赵校长"), ItemAction.REPORT);
        Refused refused =
                catchThrowableOfType(Refused.class, () -> ledger.database().write(writing -> {
                    writing.items().update(old.next().act(ItemAction.BEGIN).item(), "x", "reported", Journal.body());
                    return null;
                }));
        assertThat(refused.reason().en())
                .isEqualTo("Item " + ID
                        + " was changed by somebody else just now; nothing was written. Look at it again.");
        assertThat(item().state()).isEqualTo(ItemState.REPORTED);
    }

    @Test
    @Tag("full")
    void whoWaitsInVainIsToldAndOthersReadOn() throws SQLException {
        LedgerDatabase database = ledger.database();
        try (Connection other = ledger.connection();
                Statement statement = other.createStatement()) {
            statement.execute(
                    ledger.isOnServer() ? "select pg_advisory_lock(" + 0x4455_4441_4FL + ")" : "begin immediate");
            long begin = System.nanoTime();
            LedgerFault fault = catchThrowableOfType(
                    LedgerFault.class, () -> new ItemActions(database).report(ID, act("赵校长"), ItemAction.REPORT));
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(60));
            assertThat(fault.text().zh()).startsWith("台账正在被别人使用，没有写入：").endsWith("。请稍后再试。");
            assertThat(item().state()).isEqualTo(ItemState.NOT_STARTED);
        }
        new ItemActions(database).report(ID, act("赵校长"), ItemAction.REPORT);
        assertThat(item().state()).isEqualTo(ItemState.REPORTED);
    }
}
