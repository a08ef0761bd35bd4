package org.dudao.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at the same time, as many as there are processors: the first are begun first. */
public final class AtOnce {
    private AtOnce() {}

    /** One of them. */
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does all of them; none may wait for another. It ends when the last has ended, whether or not one of them failed.
     *
     * @throws IOException that of the first that could not be done; an unchecked one likewise
     */
    public static void run(List<Work> works) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(works.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<?>> waiting = new ArrayList<>();
            for (Work work : works) {
                waiting.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            threads.shutdown();
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // the longest is still at work
            }
            for (Future<?> one : waiting) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("The files of the batch were not written to the end.", e);
        }
    }

    /** A fault of ours stays one, and is not taken for a disk that is full. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }
}
