package org.dudao.cli;

import java.util.concurrent.Callable;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.StatementActions;
import org.dudao.ledger.StatementKind;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Withdraws a waiver, an attestation or an answer. */
abstract class StatementWithdrawing implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "编号，见 list / the id, as list shows it")
    private String id;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Doing doing;

    private final StatementKind kind;

    StatementWithdrawing(StatementKind kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            new StatementActions(database).withdraw(kind, id, doing.act());
            spec.commandLine()
                    .getOut()
                    .println(ledger.language()
                            .pick("已撤回" + kind.zh() + "：" + id + "。", "Withdrawn: " + kind.en() + " " + id + "."));
        }
        return ExitCode.OK.code();
    }
}
