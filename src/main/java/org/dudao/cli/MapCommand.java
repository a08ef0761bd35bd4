package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.facts.Dictionary;
import org.dudao.mapping.MapText;
import org.dudao.mapping.MapYaml;
import org.dudao.mapping.OfficeMapper;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.submission.workbook.Workbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes which field each column of an office's own tables is. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "把各单位自己的表格（事业统计表、校舍台账等）与填报项对应起来：列出每栏的对应和把握，写成对应表，核对后用 check --map 核查。",
            "Proposes which field each column of an office's own tables is. The map is checked by a person and used by check --map."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 认出了表格 / tables were recognised",
            "  2 用法有误 / usage",
            "  3 没有认出的表格，或文件不能读取 / no table was recognised, or a file cannot be read"
        })
final class MapCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "各单位自己的工作簿（.xlsx、.xls）或 .csv 表格 / an office's own workbooks or .csv tables")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MAP.yaml",
            description = "对应表；不填则只显示 / the map; without it the proposals are only shown")
    private @Nullable Path output;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Language language = common.language();
        PrintWriter out = spec.commandLine().getOut();
        OfficeMapper.Proposal proposal;
        try {
            proposal = new OfficeMapper(Dictionary.load()).propose(files);
        } catch (Workbook.Refused e) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(e.problem().place(), List.of(e.problem()), 1, language));
            return ExitCode.INPUT.code();
        }
        out.print(MapText.of(proposal, language));
        if (proposal.sheets().isEmpty()) {
            return ExitCode.INPUT.code();
        }
        if (output != null) {
            byte[] yaml = MapYaml.of(proposal.sheets()).getBytes(StandardCharsets.UTF_8);
            written.write(output, yaml, spec, language);
            out.println(language.pick("已写入 ", "Written to ")
                    + output
                    + language.pick(
                            "。核对并补充后：dudao check --map " + output + " 表格…",
                            ". Check and complete it, then: dudao check --map " + output + " FILE…"));
        }
        return ExitCode.OK.code();
    }
}
