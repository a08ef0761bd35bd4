package org.dudao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the ledger kept as a database. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            LedgerImportCommand.class,
            LedgerListCommand.class,
            LedgerShowCommand.class,
            LedgerMergeCommand.class,
            LedgerExportCommand.class,
            LedgerVerifyCommand.class
        },
        description = {
            "整改台账：逐项跟踪整改，直到销号。只有新数据证明问题已消除、并由另一人签署，才能销号。",
            "The ledger: follows each item of rectification until it is closed. Only new data that prove it, and the signature of"
                    + " another person, close an item."
        })
final class LedgerCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "缺少命令 / A command is missing: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
