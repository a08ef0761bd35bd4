package org.dudao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.LedgerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Closes items. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "销号。须由新数据（现场发现的问题由复查和佐证材料）证明问题已消除，并由报告整改、负责整改以外的人签署。",
            "Closes items: new data must prove it (for problems seen on site, a re-check with evidence), and another person must sign."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已销号 / closed", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerCloseCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ITEM", description = "事项编号，或其开头几位 / ids, or their beginnings")
    private List<String> ids;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            return each.act(each.find(database, ids), item -> actions.close(item.id(), doing.act()))
                    .code();
        }
    }
}
