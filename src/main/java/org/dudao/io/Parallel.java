package org.dudao.io;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/** Does several things at the same time, as many as there are processors, also where one of them consists of several itself. */
public final class Parallel {
    private Parallel() {}

    /** One of them. */
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /** One of them, with what went wrong. */
    private static final class Doing extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final transient Work work;
        private transient @Nullable Throwable failure;

        Doing(Work work) {
            this.work = work;
        }

        @Override
        protected void compute() {
            try {
                work.run();
            } catch (IOException | RuntimeException | Error e) {
                failure = e; // the others are done to their end
            }
        }
    }

    /**
     * Does all of them; none may wait for another, and the first is begun at once. It ends when the last has ended, whether or not one of
     * them failed.
     *
     * @throws IOException that of the first that could not be done; an unchecked one likewise
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
