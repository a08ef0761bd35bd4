package org.dudao.cli;

import java.util.concurrent.Callable;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.register.AccountTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Disables an account. */
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "停用账号：不能再登录，所办事项仍在台账中。",
            "Disables an account: the person can no longer sign in; what was done with it stays in the ledger."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已停用 / disabled", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersDisableCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOGIN", description = "登录名 / the login")
    private String login;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Actor actor;

    @Override
    public Integer call() {
        String by = actor.by();
        try (LedgerDatabase database = ledger.openExisting()) {
            Account now = new Accounts(database).disable(login, by);
            spec.commandLine()
                    .getOut()
                    .println(ledger.language().pick("已停用：", "Disabled: ") + AccountTable.line(now, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
