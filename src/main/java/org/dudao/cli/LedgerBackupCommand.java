package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.LedgerBackup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backs up a ledger. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "备份台账和佐证材料：写好、核对无误才算完成；备份时别人可以照常使用。",
            "Backs up the ledger and its evidence; a backup is done when it is verified. Others may go on working."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已备份并核对 / backed up and verified",
            "  2 用法有误，或不能写入 / usage, or it cannot be written",
            "  6 台账或佐证材料被改动或缺失，没有备份 / the ledger or its evidence was changed or is missing; nothing was written"
        })
final class LedgerBackupCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "备份文件，须是新的；佐证材料在它旁边（加 .files） / a new file; evidence goes beside it")
    private Path file;

    @Option(names = "--files", paramLabel = "DIR", description = "佐证材料的文件夹，默认在台账旁边 / the folder with evidence")
    private Path files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() throws IOException {
        Path from = BackupText.fileOf(ledger);
        ledger.openExisting().close();
        EvidenceFiles evidence = files == null ? EvidenceFiles.beside(from) : new EvidenceFiles(files);
        LedgerBackup.Copied copied = LedgerBackup.backup(from, evidence, file);
        if (copied.isMade()) {
            BackupText.archive(from, file, ledger.language(), spec.commandLine());
        }
        return BackupText.print(copied, file, ledger.language(), spec.commandLine())
                .code();
    }
}
