package org.dudao.cli;

import org.dudao.ledger.StatementKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands for the answers of a ledger. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            LedgerAnswersCommand.Add.class,
            LedgerAnswersCommand.Show.class,
            LedgerAnswersCommand.Withdraw.class
        },
        description = {
            "台账中的情况说明：check --ledger 时各乡镇取自己的。",
            "The answers of a ledger, of which check --ledger takes those of each township."
        })
final class LedgerAnswersCommand implements Runnable {
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
                "把乡镇对待核实数据的说明记入台账（乡镇代码、标准编号、对象编号、说明时的数值、说明、说明人职务、说明日期、证明材料）。",
                "Takes explanations of queries into the ledger: township, standard, subject, value, explanation, by, on, document."
            },
            footerHeading = "%n退出码 / exit codes:%n",
            footer = {
                "  0 已写入，或已在台账中 / written, or there already",
                "  2 用法有误，或与台账中的不相容 / usage, or not compatible with the ledger",
                "  3 文件不能读取或内容有误 / a file cannot be read, or has problems"
            })
    static final class Add extends StatementAdding {
        Add() {
            super(StatementKind.ANSWER);
        }
    }

    /** Lists them. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false,
            description = {"列出情况说明，包括已撤回的。", "Lists the answers, also those withdrawn."})
    static final class Show extends StatementListing {
        Show() {
            super(StatementKind.ANSWER);
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
            super(StatementKind.ANSWER);
        }
    }
}
