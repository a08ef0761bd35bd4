package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.report.score.HistoryTables;
import org.dudao.report.score.HistoryText;
import org.dudao.score.Score;
import org.dudao.score.ScoreHistory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets the points of several years side by side. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "历次得分对照：各乡镇每次的得分、得分率变化、等级，各章和各项的得分（Excel）。",
            "The points of several years side by side: each township's points, change, grade, chapters and items."
        })
final class ScoreHistoryCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "OUT",
            description = {
                "带 --score 的 check、batch 的输出文件夹，或其中的 score.json、scores.ndjson.gz；各年的一起给出",
                "output folders of check or batch with --score, or their score.json and scores.ndjson.gz; of all years together"
            })
    private List<Path> given;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            defaultValue = "历次得分.xlsx",
            description = "写到哪个文件，默认 ${DEFAULT-VALUE} / output file")
    private Path file;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        List<Score> scores = new ScoreFiles(common.language(), spec).read(given);
        List<ScoreHistory> histories = ScoreHistory.of(scores);
        written.write(file, new HistoryTables(histories, common.language()).workbook(), spec, common.language());
        PrintWriter out = spec.commandLine().getOut();
        out.print(new HistoryText(histories, common.language()).terminal());
        out.println(common.language().pick("已写入 ", "Written to ") + file);
        return ExitCode.OK.code();
    }
}
