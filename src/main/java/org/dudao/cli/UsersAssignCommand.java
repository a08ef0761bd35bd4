package org.dudao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.register.AccountTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names the townships of an account. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "写明账号负责哪些乡镇或县，取代原来的。",
            "Names the townships or counties that an account is for, in place of those before."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已分派 / assigned", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersAssignCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOGIN", description = "登录名 / the login")
    private String login;

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description = "负责的乡镇（9 位）或县（6 位），可写几次 / a township, or a county with all of its townships; may be repeated")
    private List<String> townships = new ArrayList<>();

    @Option(names = "--all", description = "全部乡镇（复核人、审计、管理员） / all townships, for a reviewer, auditor or administrator")
    private boolean all;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Actor actor;

    @Override
    public Integer call() {
        if (townships.isEmpty() != all) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    ledger.language()
                            .pick(
                                    "请写明乡镇或县（--township，可写几次），或全部（--all），二者选一。",
                                    "Name townships or counties with --township, which may be repeated, or all with --all: one of the two."));
        }
        String by = actor.by();
        try (LedgerDatabase database = ledger.openExisting()) {
            Account now = new Accounts(database).assign(login, townships, by);
            spec.commandLine()
                    .getOut()
                    .println(ledger.language().pick("已分派：", "Assigned: ") + AccountTable.line(now, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
