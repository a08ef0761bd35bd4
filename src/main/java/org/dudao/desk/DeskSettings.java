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
 */
public record DeskSettings(int port, Language language, Clock clock, Duration limit) {
    /** The most bytes of one upload: a workbook and a summary at the limits of their readers. */
    static final long MOST_BYTES = 128L * 1024 * 1024;

    /** Checks that run at a time. */
    static final int WORKERS = 2;

    /** Checks that may wait for these. */
    static final int WAITING = 16;

    /** Checks that are kept; the oldest of more is deleted. */
    static final int KEPT = 50;
}
