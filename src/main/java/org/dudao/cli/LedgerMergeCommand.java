package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.Act;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.ReturnNote;
import org.dudao.ledger.ReturnPreference;
import org.dudao.ledger.ReturnResult;
import org.dudao.ledger.ReturnedFile;
import org.dudao.ledger.ReturnedFiles;
import org.dudao.report.Language;
import org.dudao.report.register.ReturnText;
import org.dudao.report.sheet.MergeNotice;
import org.dudao.report.sheet.PackMerge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes filled-in packs and ledgers into the ledger. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "把责任单位填好的整改任务表、督导机构填好的整改台账（xlsx）按事项编号并入台账，每份登记收到之日；有冲突的逐处列出、不覆盖。",
            "Takes filled-in packs and ledgers (xlsx) into the ledger by item id, each with a receipt. Conflicts are listed, and"
                    + " nothing is overwritten."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 全部并入 / everything was taken",
            "  1 有冲突，或有未采用的行、单元格（其余照常并入） / conflicts, or rows or cells that were not taken; the rest was",
            "  2 用法有误，或台账不能写入 / usage, or the ledger cannot be written",
            "  3 有文件不能读取、不是本程序的任务表或台账，或台账中没有它的乡镇（其余照常并入） / a file cannot be read, is none of this"
                    + " program, or is of a township that the ledger does not know; the rest was taken"
        })
final class LedgerMergeCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PACK.xlsx",
            description = {"填好的整改任务表或整改台账，或其文件夹（连同其下各文件夹）", "filled-in packs and ledgers, or folders with such files"})
    private List<Path> given;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            defaultValue = "${env:DUDAO_BY}",
            description = "办理人姓名，记入日志（也可放在环境变量 DUDAO_BY） / who does it, for the journal")
    private String by;

    @Option(names = "--received", paramLabel = "DATE", description = "收到之日，默认今天 / the day of receipt; today by default")
    private LocalDate received;

    @Option(
            names = "--prefer",
            paramLabel = "pack|ledger",
            description =
                    "文件和台账不同、又不能认定文件更新时以谁为准：${COMPLETION-CANDIDATES}；不填则不改、列为冲突 / which value holds if they differ and the"
                            + " file is not known to be newer; without it that is a conflict")
    private PackMerge.Prefer prefer;

    @Override
    public Integer call() throws IOException {
        Language language = ledger.language();
        LocalDate on = received == null ? LedgerOptions.today() : received;
        if (on.isAfter(LedgerOptions.today())) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "收到之日 " + on + " 晚于今天。请改正 --received。",
                            "The day of receipt, " + on + ", is after today. Correct --received."));
        }
        PrintWriter out = spec.commandLine().getOut();
        List<ExitCode> codes = new ArrayList<>();
        try (LedgerDatabase database = ledger.openExisting()) {
            List<ReturnedWorkbooks.Read> files = new ArrayList<>();
            for (Path file : files()) {
                ReturnedWorkbooks.Read read = ReturnedWorkbooks.read(file, language, spec);
                if (read == null) {
                    codes.add(ExitCode.INPUT);
                } else {
                    files.add(read);
                }
            }
            // what was issued earlier was filled in earlier, in whatever order the files are named
            files.sort(Comparator.comparing(
                            (ReturnedWorkbooks.Read read) -> read.file().schoolYear())
                    .thenComparing(read -> read.file().asOf()));
            ReturnedFiles merge = new ReturnedFiles(database);
            for (ReturnedWorkbooks.Read read : files) {
                ReturnedFile file = read.file();
                ReturnResult result = merge.merge(file, new Act(by, on, null), preference());
                out.print(ReturnText.of(file, read.notices(), result, on, language));
                codes.add(code(result, read.notices()));
            }
        }
        return ExitCode.worst(codes).code();
    }

    private ReturnPreference preference() {
        return prefer == null
                ? ReturnPreference.NONE
                : prefer == PackMerge.Prefer.pack ? ReturnPreference.RETURNED : ReturnPreference.LEDGER;
    }

    private static ExitCode code(ReturnResult result, List<MergeNotice> read) {
        if (!result.isKnownTownship()) {
            return ExitCode.INPUT;
        }
        boolean open =
                !read.isEmpty() || result.notes().stream().anyMatch(note -> note.kind() != ReturnNote.Kind.CLOSED);
        return open ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** The files given, and those in the folders given, by name. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path one : given) {
            if (Files.isDirectory(one)) {
                files.addAll(ReturnedWorkbooks.in(one, ledger.language(), spec));
            } else {
                files.add(one);
            }
        }
        return files;
    }
}
