package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dudao.ledger.EvidenceCheck;
import org.dudao.ledger.EvidenceFiles;
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
            "核对台账：日志是否首尾相连、未被改动，事项和账号是否都由日志而来，佐证材料和归档的文件是否都在、未被改动。",
            "Verifies the ledger: that the journal is whole and unchanged, that every item and account follows from it, and that all"
                    + " evidence and the archived files are there and unchanged."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 完好 / whole",
            "  2 用法有误，或台账不能打开 / usage, or the ledger cannot be opened",
            "  6 被改动，或重做后不同 / changed, or different when made again"
        })
final class LedgerVerifyCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private EvidenceOptions files;

    @CommandLine.Mixin
    private ArchiveVerification archived;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Language language = ledger.language();
        try (LedgerDatabase database = ledger.openExisting()) {
            JournalCheck check = JournalCheck.of(database);
            if (check.fault() != null) {
                out.println(language.pick("台账被改动：", "The ledger was changed: ") + language.pick(check.fault()));
                return ExitCode.MISMATCH.code();
            }
            EvidenceFiles folder = files.orNull(database);
            EvidenceCheck evidence = EvidenceCheck.of(database, folder);
            if (!evidence.faults().isEmpty()) {
                evidence.faults().forEach(fault -> out.println(language.pick(fault)));
                return ExitCode.MISMATCH.code();
            }
            out.println(language.pick(
                    "日志完好：" + check.rows() + " 行，事项 " + check.items() + " 项。",
                    "The journal is whole: " + check.rows() + " rows, " + check.items() + " items."));
            print(out, evidence.files().size(), folder, language);
            if (check.forgotten() > 0) {
                out.println(language.pick(
                        "其中 " + check.forgotten() + " 条姓名或备注已按要求删除，日志有记载。",
                        check.forgotten() + " names or remarks were deleted on request, as the journal says."));
            }
            out.println(language.pick("末行校验值 ", "Last hash: ") + check.last());
            return archived.verify(database, ledger, spec.commandLine()).code();
        }
    }

    private static void print(PrintWriter out, int count, EvidenceFiles folder, Language language) {
        if (count > 0 && folder == null) {
            out.println(language.pick(
                    "佐证材料 " + count + " 件没有核对：请用 --files 给出文件夹。",
                    "The " + count + " files of evidence were not checked: name their folder with --files."));
        } else if (count > 0) {
            out.println(language.pick(
                    "佐证材料 " + count + " 件，都在，未被改动。", "The " + count + " files of evidence are there, unchanged."));
        }
    }
}
