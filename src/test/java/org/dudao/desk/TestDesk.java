package org.dudao.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dudao.report.Language;

/** Settings of desks under test: any free port, and always the last day of July. */
final class TestDesk {
    static final Clock JULY = Clock.fixed(Instant.parse("2026-07-31T04:00:00Z"), ZoneOffset.UTC);

    /** No test that uses it keeps anything. */
    private static final LedgerPlace NOWHERE = new LedgerPlace("target/no-ledger/none.db", null, null);

    private static final Duration LONG = Duration.ofMinutes(1);

    private TestDesk() {}

    static DeskSettings alone(int port) {
        return settings(port, LONG, DeskSettings.MOMENT, NOWHERE, DeskAccess.ALONE);
    }

    static DeskSettings alone(int port, Duration limit, Duration moment) {
        return settings(port, limit, moment, NOWHERE, DeskAccess.ALONE);
    }

    /** One person's, which keeps in a file. */
    static DeskSettings keeping(Path ledger) {
        return settings(0, LONG, DeskSettings.MOMENT, new LedgerPlace(ledger.toString(), null, null), DeskAccess.ALONE);
    }

    /** A bureau's. */
    static DeskSettings bureau(String address, Path folder, Clock clock) {
        LedgerPlace place = new LedgerPlace(address, folder.resolve("archive"), folder.resolve("files"));
        return new DeskSettings(
                0,
                Language.ZH_CN,
                clock,
                LONG,
                DeskSettings.MOMENT,
                place,
                new DeskAccess(true, DeskAccess.LOOPBACK, ""));
    }

    private static DeskSettings settings(
            int port, Duration limit, Duration moment, LedgerPlace place, DeskAccess access) {
        return new DeskSettings(port, Language.ZH_CN, JULY, limit, moment, place, access);
    }
}
