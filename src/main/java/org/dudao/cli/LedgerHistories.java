package org.dudao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dudao.ledger.Histories;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Takes histories from a ledger. A check without {@code --ledger} never loads this class, nor any that it needs. */
final class LedgerHistories {
    private LedgerHistories() {}

    /**
     * Reads the histories of some townships.
     *
     * @param keys codes and school years
     */
    static HistorySource read(
            LedgerInput input,
            Set<String> keys,
            Catalogue catalogue,
            CommandLine.Model.CommandSpec spec,
            Language language) {
        try (LedgerDatabase database = open(input, spec, language)) {
            return Histories.read(database, catalogue, histories -> {
                Map<String, GivenHistory> byKey = new HashMap<>();
                keys.forEach(key -> byKey.put(key, find(histories, key)));
                return new Taken(byKey, histories.journal());
            });
        }
    }

    /** What is done with all histories of one state of a ledger. */
    interface Work {
        /** Does it. */
        int run(HistorySource histories) throws IOException;
    }

    /** Works while one state of the ledger can be read, however long it takes and whatever others write meanwhile. */
    static int during(
            LedgerInput input, Catalogue catalogue, CommandLine.Model.CommandSpec spec, Language language, Work work)
            throws IOException {
        try (LedgerDatabase database = open(input, spec, language)) {
            return Histories.read(database, catalogue, histories -> {
                try {
                    return work.run(new Live(histories));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LedgerDatabase open(LedgerInput input, CommandLine.Model.CommandSpec spec, Language language) {
        String address = String.valueOf(input.ledger());
        if (!input.imports() && !LedgerDatabase.isThere(address)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "没有这份台账：" + address + "。先用 dudao ledger import 导入评估结果，或加 --import 新建。",
                            "There is no such ledger: " + address
                                    + ". Import assessments with dudao ledger import, or make one with --import."));
        }
        return LedgerDatabase.open(address, Clock.systemUTC());
    }

    private static GivenHistory find(Histories histories, String key) {
        int end = key.indexOf('-');
        return GivenHistory.of(histories.find(key.substring(0, end), key.substring(end + 1)));
    }

    /** Histories that were read. */
    private record Taken(Map<String, GivenHistory> byKey, String journal) implements HistorySource {
        @Override
        public @Nullable GivenHistory find(String key) {
            return byKey.get(key);
        }
    }

    /** Histories that are read when they are asked for, by one thread at a time. */
    private static final class Live implements HistorySource {
        private final Histories histories;

        Live(Histories histories) {
            this.histories = histories;
        }

        @Override
        public synchronized GivenHistory find(String key) {
            return LedgerHistories.find(histories, key);
        }

        @Override
        public String journal() {
            return histories.journal();
        }
    }
}
