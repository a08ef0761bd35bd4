package org.dudao.desk;

import java.time.Clock;
import java.time.Duration;
import org.dudao.report.Language;

/**
 * What a desk is started with.
 *
 * @param port of this machine; 0 for any that is free
 * @param language of the pages until a visitor chooses another
 * @param clock for today's date, in the time of Beijing
 * @param limit the longest time of one check
 * @param moment how long an answer waits for the end of a check, before it says that it runs
 * @param ledger where it keeps what it is asked to keep
 * @param access who may open it, and from where
 */
public record DeskSettings(
        int port,
        Language language,
        Clock clock,
        Duration limit,
        Duration moment,
        LedgerPlace ledger,
        DeskAccess access) {
    /** Most checks end in this time. */
    public static final Duration MOMENT = Duration.ofMillis(2500);

    /** The most bytes of one upload: a workbook and a summary at the limits of their readers. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Checks that run at a time. */
    static final int WORKERS = 2;

    /** Checks that may wait for these. */
    static final int WAITING = 16;

    /** Checks that are kept of a visitor; the oldest of more is deleted. */
    static final int KEPT = 30;
}
