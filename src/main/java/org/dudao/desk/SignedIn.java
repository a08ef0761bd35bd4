package org.dudao.desk;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.dudao.io.Sha256;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, by accounts that are looked at anew with each request: one that is disabled or changed is so at once. A session ends
 * some time after its last request, and in any case some hours after the password was given.
 */
final class SignedIn implements People {
    private static final String LOGIN = "login";
    private static final String SINCE = "since";

    /** The hash of what the password is known by: a session ends with the password that it was begun with. */
    private static final String BY = "by";

    private static final int LONGEST_LOGIN = 40;
    private static final String OWN_NETWORK = "(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*";
    private static final Duration LONGEST = Duration.ofHours(10);

    private final KeptLedger ledger;
    private final Clock clock;
    private final boolean isBehindProxy;
    private final LoginThrottle throttle;

    /** Each password that is looked at takes 19 MiB and a tenth of a second. */
    private final Semaphore atOnce = new Semaphore(2);

    /**
     * Nobody yet.
     *
     * @param isBehindProxy whether browsers reach the desk through a proxy
     */
    SignedIn(KeptLedger ledger, Clock clock, boolean isBehindProxy) {
        this.ledger = ledger;
        this.isBehindProxy = isBehindProxy;
        this.clock = clock;
        this.throttle = new LoginThrottle(clock);
    }

    @Override
    public @Nullable Person who(Context x) {
        if (x.req().getSession(false) == null) {
            return null;
        }
        String login = x.sessionAttribute(LOGIN);
        Instant since = x.sessionAttribute(SINCE);
        if (login == null || since == null || since.plus(LONGEST).isBefore(clock.instant())) {
            return null;
        }
        Account account = new Accounts(ledger.open()).find(login);
        boolean isSame = account != null && Sha256.of(account.password()).equals(x.sessionAttribute(BY));
        return account == null || !account.isEnabled() || !isSame ? null : Person.of(account);
    }

    /** Refuses what somebody sends who has not signed in, before any of it is read. */
    void mustBeBeforeUploads(Context x) {
        if (!RequestGuard.reads(x) && !x.path().equals("/login") && who(x) == null) {
            throw Refusal.signIn();
        }
    }

    /**
     * Signs in: the session gets a new id and a new token, so that nobody who knew the old ones is let in with the person.
     *
     * @throws Refusal if name or password are wrong, which is all that is said, or too many tries were
     */
    void signIn(Context x, String login, String password) {
        String address = address(x);
        if (login.length() > LONGEST_LOGIN) {
            throw Refusal.wrongPassword();
        }
        throttle.mustTry(login, address); // counted before it is known, so that many at once are not let through
        Account account = new Accounts(ledger.open()).find(login);
        boolean isRight = matches(password, account);
        if (account == null || !account.isEnabled() || !isRight) {
            throw Refusal.wrongPassword();
        }
        throttle.succeeded(login, address);
        x.req().getSession(true);
        x.req().changeSessionId();
        Visitor.renew(x, account.login());
        x.sessionAttribute(LOGIN, account.login());
        x.sessionAttribute(SINCE, clock.instant());
        x.sessionAttribute(BY, Sha256.of(account.password()));
    }

    /** Where a request comes from. Of what a proxy of the own network hands on, it is the address that the proxy itself has seen. */
    private String address(Context x) {
        String handed = x.header("X-Forwarded-For");
        return isBehindProxy && handed != null && x.ip().matches(OWN_NETWORK)
                ? handed.substring(handed.lastIndexOf(',') + 1).strip()
                : x.ip();
    }

    private boolean matches(String password, @Nullable Account account) {
        atOnce.acquireUninterruptibly();
        try {
            return PasswordHash.matches(password, account == null ? null : account.password());
        } finally {
            atOnce.release();
        }
    }

    /** Ends the session. */
    static void signOut(Context x) {
        x.req().getSession(true).invalidate();
    }
}
