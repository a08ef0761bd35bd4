package org.dudao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.LedgerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes what responsible parties say of items. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "登记责任单位报告的进展。报告整改不等于销号。",
            "Takes what the responsible party says of its progress. What is reported as done is not closed by that."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已登记 / taken", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class LedgerReportCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ITEM", description = "事项编号，或其开头几位 / ids, or their beginnings")
    private List<String> ids;

    @Option(
            names = "--progress",
            required = true,
            paramLabel = "WORD",
            converter = CodeWords.Progress.class,
            description = "整改中 under-way、已报整改 done、撤回 withdraw 或 恢复整改 resume")
    private ItemAction progress;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            ItemActions actions = new ItemActions(database);
            EachItem each = new EachItem(ledger.language(), spec);
            return each.act(each.find(database, ids), item -> actions.report(item.id(), doing.act(), progress))
                    .code();
        }
    }
}
