package org.dudao.io;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/** Runs tasks in parallel, one per processor; tasks may start tasks. */
public final class Parallel {
    private Parallel() {}

    /** A task. */
    public interface Work {
        /** Runs it. */
        void run() throws IOException;
    }

    /** A task with its failure. */
    private static final class Doing extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final transient Work work;

        /** Libraries look their classes up by it, and a program of several loaders has its own. */
        private final transient ClassLoader loader = Thread.currentThread().getContextClassLoader();

        private transient @Nullable Throwable failure;

        Doing(Work work) {
            this.work = work;
        }

        @Override
        protected void compute() {
            try {
                Thread.currentThread().setContextClassLoader(loader);
                work.run();
            } catch (IOException | RuntimeException | Error e) {
                failure = e; // the others still run to completion
            }
        }
    }

    /**
     * Runs all tasks; none may wait for another, and the first starts at once. Returns when all have ended, even if one failed.
     *
     * @throws IOException that of the first failed task; an unchecked one likewise
     */
    public static void run(List<Work> works) throws IOException {
        List<Doing> all = works.stream().map(Doing::new).toList();
        if (ForkJoinTask.inForkJoinPool()) {
            ForkJoinTask.invokeAll(all);
        } else {
            ForkJoinPool threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
            try {
                threads.submit(() -> ForkJoinTask.invokeAll(all)).join();
            } finally {
                threads.shutdown();
            }
        }
        for (Doing one : all) {
            if (one.failure != null) {
                throw failure(one.failure);
            }
        }
    }

    /** An unchecked exception is rethrown as such, not as an I/O error. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }
}
