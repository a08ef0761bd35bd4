package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dudao.report.difference.ComparisonJson;
import org.dudao.report.difference.ComparisonReport;
import org.dudao.report.difference.ComparisonText;
import org.dudao.report.difference.ComparisonWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two submissions, assessments or batches. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "比较两次报送或核查：哪些问题新发现、数值有变、重新出现、已消除或不能比较，哪些数据不同。行的先后和工作表的名称不影响比较。",
            "Compares two submissions, assessments or batches: which problems are new, changed, back, gone or not comparable, and"
                    + " which figures differ. The order of rows and the names of sheets do not matter."
        },
        footerHeading = "%n",
        footer = {
            "报送数据按同一检查日、同一规则判定后比较。可以是两个学年，也可以是两个乡镇（只比较乡镇自身的标准和数据）。",
            "Submissions are judged by the same rules on the same day. They may be of two years, or of two townships, of which only"
                    + " the townships' own standards and figures are compared.",
            "退出码 / exit codes: 0 没有不同 / nothing differs · 1 有不同 / something differs · 2 用法或规则库有误 / usage or rule base ·"
                    + " 3 不能读取 / unreadable input"
        })
final class DiffCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = {
                "旧的一份：报送数据、assessment.json，或 check、batch 的输出文件夹",
                "a submission, an assessment.json, or an output folder of check or batch"
            })
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "新的一份，同上 / likewise")
    private Path now;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "判定报送数据的检查日，默认为另一份评估结果的检查日，都是报送数据的为今天",
                "as-of date for submissions; by default that of the other side's assessment, else today"
            })
    private LocalDate asOf;

    @Option(names = "--all", description = "显示全部 / show all")
    private boolean all;

    @Option(names = "--json", description = "输出 JSON，供其他程序使用 / JSON for other programs")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            description = "把全部不同写成工作簿 / writes everything that differs into a workbook")
    private Path output;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (output != null) {
            if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        common.language()
                                .pick(
                                        "-o 应为 .xlsx 文件：" + output,
                                        "-o must be a file with the ending .xlsx: " + output));
            }
            written.mustBeNew(output, spec, common.language());
        }
        ComparisonReport report;
        try (DiffSide before = DiffSide.open(old, "OLD", common.language(), spec);
                DiffSide after = DiffSide.open(now, "NEW", common.language(), spec)) {
            report = new DiffSides(before, after, asOf, common, spec).compare();
        }
        if (report == null) {
            return ExitCode.INPUT.code();
        }
        if (json) {
            ComparisonJson.write(report, out);
        } else {
            out.print(ComparisonText.of(report, all));
        }
        if (output != null) {
            written.writeNew(output, to -> ComparisonWorkbook.write(report, to), spec, common.language());
            (json ? spec.commandLine().getErr() : out).println(common.language().pick("已写入 ", "Written to ") + output);
        }
        return report.isDifferent() ? ExitCode.FINDINGS.code() : ExitCode.OK.code();
    }
}
