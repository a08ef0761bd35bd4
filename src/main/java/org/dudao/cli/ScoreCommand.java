package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dudao.report.score.ScoreTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Score sheets, which a bureau sets itself. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "评分表：template 生成本局自定的评分表（Excel）；设好后用 dudao check、batch 的 --score。history 对照历次得分。",
            "Score sheets: template writes one for the bureau to set; use it by --score of check and batch. history sets years side by side."
        },
        subcommands = ScoreHistoryCommand.class)
final class ScoreCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少子命令 / A subcommand is missing: template, history");
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            description = {
                "生成评分表：每项标准一行，分值、计分办法、等级和否决由本局改定。",
                "Writes a score sheet with an item for each standard; points, ways, grades and bars are the bureau's to set."
            })
    int template(
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE.xlsx",
                            defaultValue = "评分表.xlsx",
                            description = "写到哪个文件，默认 ${DEFAULT-VALUE} / output file")
                    Path file,
            @CommandLine.Mixin OutputFile written,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        written.write(file, ScoreTemplate.of(common.catalogue(), common.language()), spec, common.language());
        spec.commandLine().getOut().println(common.language().pick("已写入 ", "Written to ") + file);
        return ExitCode.OK.code();
    }
}
