package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dudao.profiles.OwnLimitTemplate;
import org.dudao.report.catalogue.ProfileDifferenceText;
import org.dudao.report.catalogue.ProfileListText;
import org.dudao.report.catalogue.ProfileText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows profiles, compares them, and writes the workbook of own limits. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "督导方案：list 列出、show 查看一个、diff 比较两个、template 生成“本地标准”表（Excel），填好即是本局方案。",
            "Profiles: list, show, diff, template (the workbook in which a bureau sets its own limits)."
        })
final class ProfilesCommand implements Runnable {
    private static final String NONE = "-";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少子命令 / A subcommand is missing: list, show, diff, template");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出全部督导方案", "Lists all profiles"})
    int list(@CommandLine.Mixin CommonOptions common) throws IOException {
        out().print(ProfileListText.of(common.catalogue(), common.language()));
        return ExitCode.OK.code();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"查看一个督导方案：查什么、改了什么、依据和程序", "Shows one profile: what it asks and changes, its bases and steps"
            })
    int show(
            @Parameters(paramLabel = "NAME|FILE", description = "方案名称，或 .yaml、.xlsx 文件 / a name or a file") String name,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        Catalogue catalogue = common.catalogue();
        Profile profile = ProfileOptions.read(name, catalogue, common.language(), spec.commandLine());
        out().print(ProfileText.of(profile, catalogue, common.language()));
        return ExitCode.OK.code();
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = {"逐项比较两个督导方案，“-”是不用方案", "Compares two profiles standard by standard; - is none"},
            footerHeading = "%n退出码 / exit codes:%n",
            footer = {"  0 没有差别 / equal", "  1 有差别 / different", "  2 用法有误 / usage"})
    int diff(
            @Parameters(index = "0", paramLabel = "A", description = "方案名称、文件或者 - / a name, a file or -") String first,
            @Parameters(index = "1", paramLabel = "B", description = "同上 / likewise") String second,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        Catalogue catalogue = common.catalogue();
        ProfileDifferenceText differences =
                ProfileDifferenceText.between(side(first, common), side(second, common), catalogue, common.language());
        out().print(differences.text());
        return (differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS).code();
    }

    private ProfileDifferenceText.Side side(String name, CommonOptions common) throws IOException {
        return name.equals(NONE)
                ? new ProfileDifferenceText.Side(common.language().pick("不用方案", "no profile"), List.of())
                : new ProfileDifferenceText.Side(
                        name,
                        List.of(ProfileOptions.read(name, common.catalogue(), common.language(), spec.commandLine())));
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            description = {
                "生成“本地标准”表（Excel）：每项限值一行，已填现行值，改了的才算；填好后用 --profile 文件。",
                "Writes the workbook of own limits, filled with what holds; use it with --profile FILE."
            })
    int template(
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE.xlsx",
                            defaultValue = "本地标准.xlsx",
                            description = "写到哪个文件，默认 ${DEFAULT-VALUE} / output file")
                    Path file,
            @CommandLine.Mixin OutputFile written,
            @CommandLine.Mixin CommonOptions common)
            throws IOException {
        written.write(file, OwnLimitTemplate.of(common.catalogue(), common.language()), spec, common.language());
        out().println(common.language().pick("已写入 ", "Written to ") + file);
        return ExitCode.OK.code();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
