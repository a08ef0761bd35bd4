package org.dudao.cli;

import org.dudao.ledger.StatementKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the waivers of a ledger. */
@Command(
        name = "waivers",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            LedgerWaiversCommand.Add.class,
            LedgerWaiversCommand.Show.class,
            LedgerWaiversCommand.Withdraw.class
        },
        description = {
            "台账中的豁免事项：check --ledger 时各乡镇取自己的。",
            "The waivers of a ledger, of which check --ledger takes those of each township."
        })
final class LedgerWaiversCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少命令 / A command is missing: add, list, withdraw");
    }

    /** Adds them. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {
                "把经批准的豁免事项记入台账（与 check --waivers 同样的文件）。编号相同而内容不同的不写入。",
                "Takes approved waivers into the ledger, from the files of check --waivers. One of a known id and other contents is refused."
            },
            footerHeading = "%n退出码 / exit codes:%n",
            footer = {
                "  0 已写入，或已在台账中 / written, or there already",
                "  2 用法有误，或与台账中的不相容 / usage, or not compatible with the ledger",
                "  3 文件不能读取或内容有误 / a file cannot be read, or has problems"
            })
    static final class Add extends StatementAdding {
        Add() {
            super(StatementKind.WAIVER);
        }
    }

    /** Lists them. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"列出豁免事项，包括已撤回的。", "Lists the waivers, also those withdrawn."})
    static final class Show extends StatementListing {
        Show() {
            super(StatementKind.WAIVER);
        }
    }

    /** Withdraws one. */
    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"撤回一条：留在台账中，不再有效。", "Withdraws one: it stays in the ledger, and holds no longer."})
    static final class Withdraw extends StatementWithdrawing {
        Withdraw() {
            super(StatementKind.WAIVER);
        }
    }
}
