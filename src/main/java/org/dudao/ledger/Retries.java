package org.dudao.ledger;

import java.util.concurrent.ThreadLocalRandom;

/** Waits between tries, a little longer each time and never as long as others, for a bounded time. */
final class Retries {
    private static final int MOST = 12;
    private static final int SHORTEST = 20;
    static final int LONGEST = 1_500;

    private int tries;

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
