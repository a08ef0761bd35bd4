package org.dudao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for returned packs of rectification items. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = PacksMergeCommand.class,
        description = {
            "整改任务表（dudao check --packs 按责任单位生成）的并回。",
            "Packs of rectification items, written per responsible party by dudao check --packs."
        })
final class PacksCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "缺少命令 / A command is missing: merge");
    }
}
