package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dudao.batch.BatchInputs;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.preview.PreviewCsv;
import org.dudao.report.preview.PreviewJson;
import org.dudao.report.preview.PreviewReport;
import org.dudao.report.preview.PreviewText;
import org.dudao.report.preview.PreviewWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a profile would change before it holds. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "预演督导方案：同一批报送数据按原方案和新方案各判一次，列出判定有变化的标准和乡镇。",
            "Judges the same submissions under two sets of profiles, and lists the standards and townships that change."
        },
        footerHeading = "%n",
        footer = {
            "不写评估结果，只写差别；原来的输出文件夹不受影响。 / Writes differences only; earlier output is untouched.",
            "退出码 / exit codes: 0 已预演 · 2 用法有误 · 3 有文件未能判定 · 5 内部错误"
        })
final class PreviewCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "IN",
            description =
                    "一份报送数据、batch 所用的文件夹或压缩包、check、batch 的输出文件夹，或归档文件夹（取每个乡镇、学年最近的一份） / a submission, the input of a batch, an output folder of check or batch, or an archive, of which the newest of each township and year is taken")
    private Path in;

    @CommandLine.Mixin
    private PreviewOptions options;

    @Option(names = "--as-of", paramLabel = "DATE", description = "检查日，默认今天 / as-of date; today by default")
    private LocalDate asOf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "把每项变化写成 .csv 或 .xlsx / writes every change, as .csv or .xlsx")
    private Path output;

    @Option(names = "--json", description = "在屏幕上输出 JSON，供程序读取 / prints JSON, for programs")
    private boolean json;

    @Option(
            names = "--county-list",
            paramLabel = "FILE",
            description = "各县应报乡镇名单，同 batch / list of each county's townships, as for batch")
    private Path countyList;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        mustBeUsable();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        CountyList townships = countyList == null
                ? CountyList.OF_THE_COUNTRY
                : FileFault.reading(countyList, () -> CountyList.read(countyList, spec.commandLine()));
        PreviewRun run = options.run(townships, common, spec);
        Path side = Files.createTempDirectory("dudao-archived-");
        try (BatchInputs inputs = PreviewInputs.open(in, side)) {
            return run.judge(inputs, day, this::report).code();
        } catch (PreviewInputs.NotFound e) {
            spec.commandLine().getErr().println(common.language().pick(e.words()));
            return ExitCode.INPUT.code();
        } finally {
            TemporaryFolder.delete(side);
        }
    }

    private void mustBeUsable() throws IOException {
        if (!Files.exists(in)) {
            throw usage("没有这个文件或文件夹：" + in, "File or folder not found: " + in);
        } else if (!Files.isDirectory(in)) {
            RegularFile.mustBe(in);
        }
        options.mustBeUsable(common, spec);
        if (output != null && !isTable(".csv") && !isTable(".xlsx")) {
            throw usage("-o 应为 .csv 或 .xlsx 文件：" + output, "-o must be a .csv or .xlsx file: " + output);
        } else if (output != null) {
            written.mustBeNew(output, spec, common.language());
        }
    }

    private boolean isTable(String ending) {
        return output.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private void report(PreviewReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean workbook = output != null && isTable(".xlsx");
        if (workbook && report.totals().all().all() > PreviewWorkbook.MOST) {
            throw usage(
                    "变化有 " + report.totals().all().all() + " 项，工作簿放不下；-o 请用 .csv。",
                    report.totals().all().all() + " changes do not fit into a workbook; write a .csv by -o.");
        }
        if (json) {
            PreviewJson.write(report, out);
        } else {
            out.print(PreviewText.of(report));
        }
        if (output != null) {
            written.writeNew(
                    output,
                    to -> {
                        if (workbook) {
                            PreviewWorkbook.write(report, to);
                        } else {
                            PreviewCsv.write(report, to);
                        }
                    },
                    spec,
                    common.language());
            (json ? spec.commandLine().getErr() : out).println(common.language().pick("已写入 ", "Written to ") + output);
        }
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
