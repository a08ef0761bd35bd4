package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.ArchivedKind;
import org.dudao.archive.SubmissionArchive;
import org.dudao.batch.BatchInputs;
import org.dudao.facts.SchoolYear;
import org.dudao.io.FileFault;
import org.dudao.report.preview.PreviewCsv;
import org.dudao.report.preview.PreviewReport;
import org.dudao.report.preview.PreviewText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges the archived years again under another profile, each year as of its own end. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "把归档的历年报送数据按新方案重判一遍，逐年列出判定的变化。每年以学年末为检查日。",
            "Judges the archived years again under another profile and lists what changes, year by year; each as of its end."
        },
        footerHeading = "%n",
        footer = {
            "每个乡镇、学年取最近归档的一份；归档不受影响。 / The newest of each township and year is taken; the archive is untouched.",
            "退出码 / exit codes: 0 已重判 · 2 用法有误 · 3 有文件未能判定 · 5 内部错误"
        })
final class ArchiveReplayCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--archive", required = true, paramLabel = "DIR", description = "归档文件夹 / the archive's folder")
    private Path folder;

    @CommandLine.Mixin
    private PreviewOptions options;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            split = ",",
            description = "只判这些学年，如 2024-2025，默认全部 / these school years alone; all by default")
    private List<String> years = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "检查日，默认各学年的末日（当年未结束的用今天） / as-of date; by default the last day of each year, or today")
    private LocalDate asOf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "另把每项变化写成 <学年>.csv / also writes every change into <year>.csv")
    private Path output;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        List<String> found = mustBeUsable();
        PreviewRun run = options.run(CountyList.OF_THE_COUNTRY, common, spec);
        List<ExitCode> codes = new ArrayList<>();
        for (String year : found) {
            Path side = Files.createTempDirectory("dudao-archived-");
            try (BatchInputs inputs = ArchivedInputs.newest(folder, side, year::equals)) {
                codes.add(run.judge(inputs, day(year), report -> tell(year, report)));
            } finally {
                TemporaryFolder.delete(side);
            }
        }
        return ExitCode.worst(codes).code();
    }

    /** The years to judge, in order. */
    private List<String> mustBeUsable() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw usage("没有这个归档文件夹：" + folder, "There is no such archive: " + folder);
        }
        options.mustBeUsable(common, spec);
        TreeSet<String> found = new TreeSet<>();
        for (ArchivedFile one : new SubmissionArchive(folder).list()) {
            if (one.kind() == ArchivedKind.SUBMISSION && (years.isEmpty() || years.contains(one.schoolYear()))) {
                found.add(one.schoolYear());
            }
        }
        List<String> missing =
                years.stream().filter(year -> !found.contains(year)).toList();
        if (found.isEmpty() || !missing.isEmpty()) {
            throw usage(
                    "归档中没有这些学年的报送数据：" + String.join("、", missing) + "（" + folder + "）。见 dudao archive list。",
                    "The archive has no submissions of these years: " + String.join(", ", missing) + " (" + folder
                            + "). See dudao archive list.");
        }
        return List.copyOf(found);
    }

    private LocalDate day(String year) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate end = SchoolYear.parse(year).lastDay();
        return asOf != null ? asOf : end.isBefore(today) ? end : today;
    }

    private void tell(String year, PreviewReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(common.language().pick("【" + year + " 学年】", "[" + year + "]"));
        out.print(PreviewText.of(report));
        if (output != null) {
            FileFault.writing(output, () -> Files.createDirectories(output));
            Path file = output.resolve(year + ".csv");
            written.writeNew(file, to -> PreviewCsv.write(report, to), spec, common.language());
            out.println(common.language().pick("已写入 ", "Written to ") + file);
        }
        out.println();
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
