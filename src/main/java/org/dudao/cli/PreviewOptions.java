package org.dudao.cli;

import java.io.IOException;
import java.util.List;
import org.dudao.standards.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is compared by a preview or a replay, and how many submissions are judged at once. */
final class PreviewOptions {
    private static final List<String> NONE = List.of("none", "-");

    @Option(
            names = "--against",
            paramLabel = "NAME|FILE",
            split = ",",
            description = "与哪些督导方案相比，写法同 --profile，默认不加方案（none） / the profiles to compare with; by default none")
    private List<String> against = List.of();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "同时核查几份，默认按处理器个数 / number of parallel jobs; one per core by default")
    private Integer jobs;

    /** Refuses a run without a profile to try, or without jobs. */
    void mustBeUsable(CommonOptions common, CommandLine.Model.CommandSpec spec) {
        if (common.profiles().named().isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    common.language().pick("请用 --profile 给出要预演的督导方案。", "Give the profile to preview by --profile."));
        } else if (jobs != null && jobs < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("--jobs 至少为1", "--jobs must be at least 1"));
        }
    }

    /** Judging under the profiles that hold and those that are tried. */
    PreviewRun run(CountyList townships, CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        boolean isNone = against.size() == 1 && NONE.contains(against.get(0));
        Catalogue before = common.catalogue(isNone ? List.of() : against);
        return new PreviewRun(
                before,
                common.catalogue(),
                townships,
                jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
                common,
                spec);
    }
}
