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

/** Grants a later deadline. */
@Command(
        name = "extend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"批准展期。首次期限仍保留在台账中。", "Grants a later deadline. The first one stays in the ledger."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已展期 / extended", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerExtendCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "新期限 / the new deadline")
    private LocalDate until;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            return each.act(each.find(database, List.of(id)), item -> actions.extend(item.id(), doing.act(), until))
                    .code();
        }
    }
}
