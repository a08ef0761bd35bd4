package org.dudao.batch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.dudao.facts.BilingualText;

/**
 * Limits the time of each task. A task that does not end is abandoned: its thread is interrupted, and left running if it does not react.
 * The number of such threads is limited, since each keeps using a processor.
 */
public final class TimeLimit {
    private static final int MOST_LEFT_BEHIND = 8;

    private final Duration limit;
    private final AtomicInteger leftBehind = new AtomicInteger();
    private final ThreadLocal<ExecutorService> helpers = ThreadLocal.withInitial(TimeLimit::helper);

    /**
     * A limit.
     *
     * @param limit the longest time of one task
     */
    public TimeLimit(Duration limit) {
        this.limit = limit;
    }

    private static ExecutorService helper() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "judging");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task that throws no checked exception.
     *
     * @throws TimeoutException if it took too long
     * @throws BatchRefused if so many were abandoned that they occupy the machine
     */
    public <T> T within(Callable<T> work) throws TimeoutException, BatchRefused {
        AtomicInteger state = new AtomicInteger();
        Future<T> future = helpers.get().submit(() -> {
            try {
                return work.call();
            } finally {
                if (!state.compareAndSet(0, 1)) {
                    leftBehind.decrementAndGet(); // it ended after all
                }
            }
        });
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (state.compareAndSet(0, 2)) {
                leftBehind.incrementAndGet();
            }
            future.cancel(true);
            helpers.get().shutdownNow();
            helpers.remove();
            if (leftBehind.get() > MOST_LEFT_BEHIND) {
                throw new BatchRefused(
                        new BilingualText(
                                "有 " + MOST_LEFT_BEHIND + " 个以上的文件各超过 " + limit.toSeconds()
                                        + " 秒仍没有读完，核查停止。把 unreadable.csv 中“超时”的文件移走，用 --resume 接着做。",
                                "More than " + MOST_LEFT_BEHIND + " files took over " + limit.toSeconds()
                                        + " s each and do not end; the batch stops. Move them elsewhere and continue with --resume."));
            }
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
