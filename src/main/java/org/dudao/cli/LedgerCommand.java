package org.dudao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the ledger kept as a database. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "整改台账：逐项跟踪整改，直到销号。只有新数据证明问题已消除、并由另一人签署，才能销号。",
            "The ledger: follows each item of rectification until it is closed. Only new data that prove it, and the signature of"
                    + " another person, close an item."
        })
final class LedgerCommand implements Runnable {
    /** In the order of the help. */
    private static final Map<String, Supplier<Object>> SUBCOMMANDS = new LinkedHashMap<>();

    static {
        SUBCOMMANDS.put("import", LedgerImportCommand::new);
        SUBCOMMANDS.put("add", LedgerAddCommand::new);
        SUBCOMMANDS.put("list", LedgerListCommand::new);
        SUBCOMMANDS.put("show", LedgerShowCommand::new);
        SUBCOMMANDS.put("assign", LedgerAssignCommand::new);
        SUBCOMMANDS.put("report", LedgerReportCommand::new);
        SUBCOMMANDS.put("evidence", EvidenceCommand::new);
        SUBCOMMANDS.put("extend", LedgerExtendCommand::new);
        SUBCOMMANDS.put("waive", LedgerWaiveCommand::new);
        SUBCOMMANDS.put("recheck", LedgerRecheckCommand::new);
        SUBCOMMANDS.put("close", LedgerCloseCommand::new);
        SUBCOMMANDS.put("reopen", LedgerReopenCommand::new);
        SUBCOMMANDS.put("forget", LedgerForgetCommand::new);
        SUBCOMMANDS.put("merge", LedgerMergeCommand::new);
        SUBCOMMANDS.put("export", LedgerExportCommand::new);
        SUBCOMMANDS.put("waivers", LedgerWaiversCommand::new);
        SUBCOMMANDS.put("attestations", LedgerAttestationsCommand::new);
        SUBCOMMANDS.put("answers", LedgerAnswersCommand::new);
        SUBCOMMANDS.put("stats", LedgerStatsCommand::new);
        SUBCOMMANDS.put("register", LedgerRegisterCommand::new);
        SUBCOMMANDS.put("remind", LedgerRemindCommand::new);
        SUBCOMMANDS.put("zones", LedgerZonesCommand::new);
        SUBCOMMANDS.put("visit", LedgerVisitCommand::new);
        SUBCOMMANDS.put("verify", LedgerVerifyCommand::new);
        SUBCOMMANDS.put("backup", LedgerBackupCommand::new);
        SUBCOMMANDS.put("restore", LedgerRestoreCommand::new);
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /**
     * The command line for the ledger, with the model of the named subcommand only.
     *
     * @param name the word after {@code ledger}; all subcommands are there if it is none of them
     */
    static CommandLine line(String name) {
        CommandLine line = new CommandLine(new LedgerCommand());
        boolean one = SUBCOMMANDS.containsKey(name);
        for (Map.Entry<String, Supplier<Object>> command : SUBCOMMANDS.entrySet()) {
            if (!one || command.getKey().equals(name)) {
                line.addSubcommand(command.getKey(), command.getValue().get());
            }
        }
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少命令 / A command is missing: " + String.join(", ", SUBCOMMANDS.keySet()));
    }
}
