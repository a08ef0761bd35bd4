package org.dudao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.LedgerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waives the correction of an item for a time. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "登记经批准的豁免。豁免期内不计逾期，但不销号。",
            "Takes an approved waiver. Until it ends the item is not overdue, and stays open."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已登记 / taken", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerWaiveCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEM", description = "事项编号，或其开头几位 / an item's id, or its beginning")
    private String id;

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "豁免期止 / its last day")
    private LocalDate until;

    @Option(
            names = "--waiver",
            required = true,
            paramLabel = "ID",
            description = "豁免的编号或文号 / its id, or that of its document")
    private String waiver;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            return each.act(
                            each.find(database, List.of(id)),
                            item -> actions.waive(item.id(), doing.act(), new ItemWaiver(waiver, until)))
                    .code();
        }
    }
}
