package org.dudao.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dudao.ledger.JournalRow;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.register.ItemText;
import org.dudao.report.register.JournalLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one item with its history. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"显示一项的全部情况和经过。", "Shows one item with its history."})
final class LedgerShowCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            LedgerQueries queries = new LedgerQueries(database);
            LedgerItem item = ItemArgument.find(queries, id, ledger.language(), spec);
            List<JournalRow> journal = queries.journal(item.id());
            Set<String> ids = new HashSet<>(LedgerQueries.personal(List.of(item)));
            ids.addAll(JournalLines.personal(journal));
            spec.commandLine()
                    .getOut()
                    .print(ItemText.of(item, queries.texts(ids), journal, LedgerOptions.today(), ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
