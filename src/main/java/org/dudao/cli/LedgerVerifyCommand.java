package org.dudao.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Verifies that nobody changed the ledger behind its back. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "核对台账：日志是否首尾相连、未被改动，事项是否都由日志而来。",
            "Verifies the ledger: that the journal is whole and unchanged, and that every item follows from it."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 完好 / whole", "  2 用法有误，或台账不能打开 / usage, or the ledger cannot be opened", "  6 被改动 / changed"})
final class LedgerVerifyCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Language language = ledger.language();
        try (LedgerDatabase database = ledger.openExisting()) {
            JournalCheck check = JournalCheck.of(database);
            if (check.fault() != null) {
                out.println(language.pick("台账被改动：", "The ledger was changed: ") + language.pick(check.fault()));
                return ExitCode.MISMATCH.code();
            }
            out.println(language.pick(
                    "完好：日志 " + check.rows() + " 行，事项 " + check.items() + " 项。",
                    "Whole: " + check.rows() + " rows of the journal, " + check.items() + " items."));
            out.println(language.pick("末行校验值 ", "Last hash: ") + check.last());
            return ExitCode.OK.code();
        }
    }
}
