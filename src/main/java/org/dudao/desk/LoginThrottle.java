package org.dudao.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Lets nobody try passwords for long: after some failures of one account, or many from one address, the next has to wait. */
final class LoginThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 50;

    /** What is remembered at most, so that made-up names fill no memory. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try as failed until it has succeeded; refuses one after too many failures, before any password is looked at. */
    synchronized void mustTry(String login, String address) {
        forget();
        if (count("account " + login) >= OF_ACCOUNT || count("address " + address) >= OF_ADDRESS) {
            throw Refusal.tooManyTries(WINDOW.toMinutes());
        }
        for (String key : new String[] {"account " + login, "address " + address}) {
            failures.computeIfAbsent(key, one -> new ArrayDeque<>()).add(clock.instant());
        }
    }

    /** Takes back what was counted of the account, and of the address this one try. */
    synchronized void succeeded(String login, String address) {
        failures.remove("account " + login);
        Deque<Instant> some = failures.get("address " + address);
        if (some != null) {
            some.pollLast();
        }
    }

    private int count(String key) {
        Deque<Instant> some = failures.get(key);
        return some == null ? 0 : some.size();
    }

    private void forget() {
        Instant before = clock.instant().minus(WINDOW);
        for (Iterator<Deque<Instant>> all = failures.values().iterator(); all.hasNext(); ) {
            Deque<Instant> some = all.next();
            some.removeIf(one -> one.isBefore(before));
            if (some.isEmpty()) {
                all.remove();
            }
        }
        if (failures.size() > MOST) {
            failures.clear();
        }
    }
}
