package org.dudao.ledger;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Waits between tries, a little longer each time and never as long as others, for a bounded time. */
final class Retries {
    private static final int MOST = 12;
    private static final int SHORTEST = 20;
    static final int LONGEST = 1_500;

    private int tries;

    /** What some work gives that can be done again, as soon as no other writer is in its way. */
    static <T> T whileBusy(Supplier<T> work) {
        Retries retries = new Retries();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isBusy(e) || !retries.again()) {
                    throw e;
                }
            }
        }
    }

    /** Waits; false if it was tried often enough. */
    boolean again() {
        tries++;
        if (tries > MOST) {
            return false;
        }
        int most = Math.min(LONGEST, SHORTEST << Math.min(tries, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST, most + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
