package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.facts.BilingualText;
import org.dudao.hints.YearFigures;
import org.dudao.io.FileFault;
import org.dudao.report.Language;
import picocli.CommandLine;

/** Last year's batch, given by {@code --previous} for comparison. */
final class PreviousBatch {
    private PreviousBatch() {}

    /**
     * Its file of figures.
     *
     * @param previous the output folder; null if none is given
     * @return null if none is given
     * @throws CommandLine.ParameterException if it has no figures that can be read
     */
    static Path figures(Path previous, Language language, CommandLine.Model.CommandSpec spec) {
        Path figures = previous == null ? null : previous.resolve(YearFigures.FILE);
        if (figures != null && !Files.isRegularFile(figures)) {
            throw usage(
                    "--previous 不是批量核查的输出文件夹，其中没有 " + YearFigures.FILE + "：" + previous,
                    "--previous is not a batch output folder: " + YearFigures.FILE + " is missing in " + previous,
                    language,
                    spec);
        }
        try {
            if (figures != null) {
                YearFigures.probe(figures);
            }
        } catch (FileFault e) {
            BilingualText why = Failure.of(e).words();
            throw usage(
                    "--previous 无法用来比较：" + why.zh() + "或去掉 --previous。",
                    "--previous cannot be used for comparison: " + why.en() + " Or omit --previous.",
                    language,
                    spec);
        } catch (IOException e) {
            throw usage(
                    "--previous 无法用来比较：" + e.getMessage() + "。请用本版本重新核查上年数据，或去掉 --previous。",
                    "--previous cannot be used for comparison: " + e.getMessage()
                            + ". Run that year's batch again, or omit --previous.",
                    language,
                    spec);
        }
        return figures;
    }

    private static CommandLine.ParameterException usage(
            String zh, String en, Language language, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), language.pick(zh, en));
    }
}
