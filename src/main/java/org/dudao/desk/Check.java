package org.dudao.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** One check of a visitor's, from its upload to its result. */
final class Check {
    private final String id;
    private final String owner;
    private final Path folder;
    private final CheckRequest request;
    private final Instant begun;
    private final CountDownLatch end = new CountDownLatch(1);

    private volatile boolean isRunning;
    private volatile @Nullable CheckResult result;
    private volatile @Nullable BilingualText fault;

    Check(String id, String owner, Path folder, CheckRequest request, Instant begun) {
        this.id = id;
        this.owner = owner;
        this.folder = folder;
        this.request = request;
        this.begun = begun;
    }

    String id() {
        return id;
    }

    /** The visitor who alone may see it. */
    String owner() {
        return owner;
    }

    /** What was uploaded and made of it. */
    Path folder() {
        return folder;
    }

    CheckRequest request() {
        return request;
    }

    Instant begun() {
        return begun;
    }

    void run() {
        isRunning = true;
    }

    void end(CheckResult made) {
        result = made;
        end.countDown();
    }

    void fail(BilingualText reason) {
        fault = reason;
        end.countDown();
    }

    /** Waits a moment for its end, since most end at once. */
    void await(Duration moment) {
        try {
            end.await(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return isRunning;
    }

    boolean isOver() {
        return end.getCount() == 0;
    }

    /** What came of it; null if it has not ended, or failed. */
    @Nullable
    CheckResult result() {
        return result;
    }

    /** Why it failed; null if it did not. */
    @Nullable
    BilingualText fault() {
        return fault;
    }
}
