package org.dudao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the accounts of a bureau's desk. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            UsersAddCommand.class,
            UsersListCommand.class,
            UsersPasswordCommand.class,
            UsersAssignCommand.class,
            UsersDisableCommand.class,
            UsersEnableCommand.class
        },
        description = {
            "教育局工作台的账号：谁可以登录、是什么角色、负责哪些乡镇。每次变更都记入台账的日志。",
            "The accounts of a bureau's desk: who may sign in, in which role, for which townships. The ledger's journal notes each change."
        })
final class UsersCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少命令 / A command is missing: add, list, password, assign, disable, enable");
    }
}
