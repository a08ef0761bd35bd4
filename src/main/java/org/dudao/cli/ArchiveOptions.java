package org.dudao.cli;

import java.nio.file.Path;
import org.dudao.archive.SubmissionArchive;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of all commands of the archive: which one, and in which language. */
final class ArchiveOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            defaultValue = "dudao-ledger.db.archive",
            description =
                    "归档文件夹，默认 dudao-ledger.db.archive（默认台账旁） / the archive; by default that of the default ledger")
    private Path folder;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en / zh-CN, zh-TW or en")
    private Language language;

    Language language() {
        return language;
    }

    /** The archive, which need not be there. */
    SubmissionArchive archive() {
        return new SubmissionArchive(folder);
    }

    /** An archive that must be there. */
    SubmissionArchive existing() {
        SubmissionArchive archive = archive();
        if (!archive.isThere()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "没有这个归档文件夹：" + folder + "。请用 --archive 给出，或先用 dudao archive add 归档。",
                            "There is no such archive: " + folder + ". Name it with --archive, or make it with dudao"
                                    + " archive add."));
        }
        return archive;
    }
}
