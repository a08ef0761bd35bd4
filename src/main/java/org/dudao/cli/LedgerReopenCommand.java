package org.dudao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.LedgerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a closed item again. */
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"重新打开已销号的事项，须写明原因。", "Opens a closed item again, for a reason."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已重新打开 / reopened", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerReopenCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @Option(names = "--due", required = true, paramLabel = "DATE", description = "新期限 / the new deadline")
    private LocalDate due;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            return each.act(each.find(database, List.of(id)), item -> actions.reopen(item.id(), doing.act(), due))
                    .code();
        }
    }
}
