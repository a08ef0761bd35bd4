package org.dudao.ledger;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a file that stay open between transactions. To open one costs milliseconds, and when the last one is closed, SQLite writes
 * its whole log into the file; a connection that begins at that moment is refused, and begins again.
 */
final class IdleHandles implements AutoCloseable {
    private final Jdbi jdbi;
    private final boolean keeps;
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();

    /**
     * None yet.
     *
     * @param keeps whether they stay open here; those to a server stay in its pool
     */
    IdleHandles(Jdbi jdbi, boolean keeps) {
        this.jdbi = jdbi;
        this.keeps = keeps;
    }

    /** Works with one of them. It is closed if the work fails. */
    <T> T with(Function<Handle, T> work) {
        @Nullable Handle kept = idle.poll();
        Handle handle = kept == null ? Retries.whileBusy(jdbi::open) : kept;
        boolean isSound = false;
        try {
            T result = work.apply(handle);
            isSound = true;
            return result;
        } finally {
            if (isSound && keeps) {
                idle.push(handle);
            } else {
                handle.close();
            }
        }
    }

    @Override
    public void close() {
        for (Handle one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }
}
