package org.dudao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the files that show what was done. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {EvidenceAddCommand.class, EvidenceListCommand.class},
        description = {"佐证材料：照片、合同、验收单等。", "Evidence: photographs, contracts, certificates."})
final class EvidenceCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "缺少命令 / A command is missing: add, list");
    }
}
