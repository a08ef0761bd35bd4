package org.dudao.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;

/** The packed rule base and catalogue, loaded on separate threads while the command line and the file are read. */
final class Preload {
    private static final FutureTask<RuleBase> RULES = new FutureTask<>(RuleBase::load);
    private static final FutureTask<Catalogue> CATALOGUE = new FutureTask<>(Catalogue::load);

    private Preload() {}

    /** Starts loading if the command is likely to need them. */
    static void begin() {
        start(RULES, "rules");
        start(CATALOGUE, "catalogue");
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    static RuleBase rules() {
        return ready(RULES);
    }

    static Catalogue catalogue() {
        return ready(CATALOGUE);
    }

    private static <T> T ready(FutureTask<T> task) {
        task.run(); // does nothing if already started
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The packed rule base cannot be loaded.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Loading the rule base was interrupted.", e);
        }
    }
}
