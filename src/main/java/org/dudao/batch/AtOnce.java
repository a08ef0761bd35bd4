package org.dudao.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** One of them. */
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does all of them and waits for the last.
     *
     * @throws IOException where one of them could not be done
     */
    public static void run(List<Work> works) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<?>> waiting = new ArrayList<>();
            for (Work work : works) {
                waiting.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> one : waiting) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("The files of the batch cannot be written: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The files of the batch were not written to the end.", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
