package org.dudao.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints a script that completes commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "输出 bash 和 zsh 的补全脚本：source <(dudao completion)",
            "Prints the completion script for bash and zsh: source <(dudao completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("dudao", spec.root().commandLine());
        spec.commandLine().getOut().print(script);
        return ExitCode.OK.code();
    }
}
