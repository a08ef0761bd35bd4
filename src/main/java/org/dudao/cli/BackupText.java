package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.dudao.archive.SubmissionArchive;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.LedgerBackup;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.Refused;
import org.dudao.report.Language;
import picocli.CommandLine;

/** What is told of a backup. */
final class BackupText {
    private BackupText() {}

    /**
     * The file of a ledger.
     *
     * @throws Refused for a server, which has tools of its own
     */
    static Path fileOf(LedgerOptions ledger) {
        Path file = LedgerDatabase.fileOf(ledger.db());
        if (file == null) {
            throw new Refused(
                    "PostgreSQL 的台账请用 pg_dump 备份、pg_restore 恢复；佐证材料的文件夹另行复制。",
                    "Back up a ledger on a PostgreSQL server with pg_dump, and restore it with pg_restore; copy the folder"
                            + " with evidence as well.");
        }
        return file;
    }

    /** Copies the archive beside one ledger to the place beside another: submissions are as much part of it as the items. */
    static void archive(Path from, Path to, Language language, CommandLine line) throws IOException {
        SubmissionArchive archive = ArchivedImport.archive(null, from.toString());
        if (archive.isThere()) {
            SubmissionArchive other = ArchivedImport.archive(null, to.toString());
            int files = archive.copyTo(other);
            line.getOut()
                    .println(language.pick(
                            "归档文件 " + files + " 个：" + other.root(), files + " archived files: " + other.root()));
        }
    }

    /** Prints what was copied, or why nothing was. */
    static ExitCode print(LedgerBackup.Copied copied, Path to, Language language, CommandLine line) {
        if (!copied.isMade()) {
            PrintWriter err = line.getErr();
            if (copied.check().fault() != null) {
                err.println(language.pick("台账被改动：", "The ledger was changed: ")
                        + language.pick(copied.check().fault()));
            }
            copied.faults().forEach(fault -> err.println(language.pick(fault)));
            err.println(language.pick(
                    "没有写入 " + to + "。先用 dudao ledger verify 查明，或改用较早的备份。",
                    "Nothing was written to " + to + ". Find out with dudao ledger verify, or use an earlier backup."));
            return ExitCode.MISMATCH;
        }
        PrintWriter out = line.getOut();
        out.println(language.pick("已写入并核对 ", "Written and verified: ") + to);
        out.println(language.pick(
                "  日志 " + copied.check().rows() + " 行，事项 " + copied.check().items() + " 项，佐证材料 " + copied.files()
                        + " 件",
                "  " + copied.check().rows() + " rows of the journal, "
                        + copied.check().items() + " items, " + copied.files() + " files of evidence"));
        out.println(language.pick("  末行校验值 ", "  last hash ") + copied.check().last());
        if (copied.kept() != null) {
            out.println(language.pick("原台账改名保存：", "The ledger that was there is kept: ") + copied.kept());
        }
        return ExitCode.OK;
    }
}
