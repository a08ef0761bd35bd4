package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.ArchivedKind;
import org.dudao.archive.SubmissionArchive;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.Input;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileFault;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.SubmissionReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds submissions to the archive. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"把报送数据归档。重复归档不改变什么。", "Adds submissions to the archive. Adding one again changes nothing."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 已归档 / archived",
            "  2 用法有误，或归档文件夹不能写入 / usage, or the archive cannot be written",
            "  3 有文件不能读取，或不是报送数据（其余照常归档） / a file cannot be read, or is no submission; the rest was archived"
        })
final class ArchiveAddCommand implements Callable<Integer> {
    /** No date is after this one: the archive takes a submission whatever its dates. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "报送数据：文件、文件夹、.zip 或 .ndjson(.gz) / submissions: files, folders, .zip or .ndjson(.gz)")
    private List<Path> files;

    @CommandLine.Mixin
    private ArchiveOptions options;

    private int added;
    private int known;
    private int unfit;

    @Override
    public Integer call() throws IOException {
        Language language = options.language();
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        SubmissionArchive archive = options.archive();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), language.pick("没有这个文件或文件夹：", "File or folder not found: ") + file);
            } else if (Files.isDirectory(file) && reader.read(file, LAST).submission() != null) {
                add(archive, reader.read(file, LAST), SubmissionContent.of(file), file.toString());
                continue;
            }
            try (BatchInputs inputs = FileFault.reading(file, () -> BatchInputs.open(file))) {
                for (Input input = inputs.next(); input != null; input = inputs.next()) {
                    Input each = input;
                    Reading reading = FileFault.reading(file, () -> each.read(reader, LAST));
                    add(archive, reading, FileFault.reading(file, each::content), each.name());
                }
            }
        }
        spec.commandLine()
                .getOut()
                .println(language.pick(
                        "已归档 " + added + " 份，原已归档 " + known + " 份" + (unfit == 0 ? "" : "，未归档 " + unfit + " 份") + "："
                                + archive.root(),
                        added + " archived, " + known + " there already"
                                + (unfit == 0 ? "" : ", " + unfit + " not archived") + ": " + archive.root()));
        return unfit == 0 ? ExitCode.OK.code() : ExitCode.INPUT.code();
    }

    private void add(SubmissionArchive archive, Reading reading, SubmissionContent content, String name)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Submission submission = reading.submission();
        if (submission == null || content == null) {
            unfit++;
            err.print(InputProblemReport.of(name, reading.problems(), reading.total(), options.language()));
            return;
        }
        ArchivedFile about = new ArchivedFile(
                content.sha256(),
                ArchivedKind.SUBMISSION,
                content.extension(),
                submission.file(),
                submission.dataset().township().code(),
                submission.year().toString());
        if (archive.add(about, content.bytes())) {
            added++;
        } else {
            known++;
        }
    }
}
