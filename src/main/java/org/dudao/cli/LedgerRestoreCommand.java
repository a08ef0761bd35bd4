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

/** Restores a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "从备份恢复台账和佐证材料：先核对备份，再写入。已有的台账不覆盖；--replace 时改名保存在旁边。",
            "Restores the ledger and its evidence from a backup, which is verified first. A ledger that is there is not overwritten; with"
                    + " --replace it is kept beside under another name."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已恢复并核对 / restored and verified",
            "  2 用法有误，已有台账，或不是备份 / usage, a ledger is there, or it is no backup",
            "  3 备份不能读取 / the backup cannot be read",
            "  6 备份被改动，或佐证材料缺失，没有恢复 / the backup was changed, or evidence is missing; nothing was restored"
        })
final class LedgerRestoreCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "备份文件 / the backup")
    private Path file;

    @Option(names = "--replace", description = "已有的台账改名保存，换成备份 / the ledger that is there is kept under another name")
    private boolean replace;

    @Option(names = "--files", paramLabel = "DIR", description = "佐证材料的文件夹，默认在台账旁边 / the folder with evidence")
    private Path files;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() throws IOException {
        Path to = BackupText.fileOf(ledger);
        EvidenceFiles evidence = files == null ? EvidenceFiles.beside(to) : new EvidenceFiles(files);
        LedgerBackup.Copied copied = LedgerBackup.restore(file, to, evidence, replace);
        if (copied.isMade()) {
            BackupText.archive(file, to, ledger.language(), spec.commandLine());
        }
        return BackupText.print(copied, to, ledger.language(), spec.commandLine())
                .code();
    }
}
