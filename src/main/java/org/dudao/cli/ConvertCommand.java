package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dudao.facts.Dictionary;
import org.dudao.report.InputProblemReport;
import org.dudao.report.ReadingNotes;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a workbook to JSON and back, without loss. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "在 Excel 工作簿和 JSON 之间互转，内容不变。",
            "Converts a workbook to JSON or JSON to a workbook, without loss."
        })
final class ConvertCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "报送数据；用 --map 时是各单位自己的表格 / the submission; with --map an office's own tables")
    private List<Path> files;

    @CommandLine.Mixin
    private MapOption map;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = ".json 或 .xlsx 文件 / a .json or .xlsx file")
    private Path output;

    @Option(names = "--as-of", paramLabel = "DATE", description = "检查日，默认今天 / as-of date; today by default")
    private LocalDate asOf;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xlsx")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "-o 应为 .json 或 .xlsx 文件 / -o must be a .json or .xlsx file: " + output);
        }
        if (files.size() > 1 && !map.isGiven()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "多余的参数：" + files.get(1) + " / unexpected argument: " + files.get(1));
        }
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        Dictionary dictionary = Dictionary.load();
        GivenSubmission given = map.submissions(files, common.language(), spec).get(0);
        Reading reading = given.read(new SubmissionReader(dictionary), day);
        if (reading.submission() == null) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(
                            given.shown(), reading.problems(), reading.total(), common.language()));
            return ExitCode.INPUT.code();
        }
        spec.commandLine().getErr().print(ReadingNotes.of(reading.submission().notes(), common.language()));
        FormConverter converter = new FormConverter(dictionary);
        String json = given.json(converter);
        if (name.endsWith(".json")) {
            written.write(output, json.getBytes(StandardCharsets.UTF_8), spec, common.language());
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            converter.toWorkbook(json, Version.number(), bytes);
            written.write(output, bytes.toByteArray(), spec, common.language());
        }
        spec.commandLine()
                .getOut()
                .println(common.language().pick("已写入 ", "Written to ") + output + " (" + Files.size(output) + " B)");
        return ExitCode.OK.code();
    }
}
