package org.dudao.cli;

import java.util.concurrent.Callable;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.register.AccountTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Enables an account again. */
@Command(
        name = "enable",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"重新启用账号。", "Enables an account again."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已启用 / enabled", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersEnableCommand implements Callable<Integer> {
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
            Account now = new Accounts(database).enable(login, by);
            spec.commandLine()
                    .getOut()
                    .println(ledger.language().pick("已启用：", "Enabled: ") + AccountTable.line(now, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
