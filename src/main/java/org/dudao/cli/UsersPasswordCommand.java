package org.dudao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dudao.desk.PasswordHash;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an account another password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "重设账号的密码：至少 12 个字符。台账只存密码的散列值。",
            "Sets the password of an account, of at least 12 characters; the ledger has its hash alone."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已重设 / set", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersPasswordCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOGIN", description = "登录名 / the login")
    private String login;

    @CommandLine.Mixin
    private PasswordSource password;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Actor actor;

    @Override
    public Integer call() throws IOException {
        String by = actor.by();
        try (LedgerDatabase database = ledger.openExisting()) {
            Accounts accounts = new Accounts(database);
            accounts.mustHave(login); // nobody types a password in vain
            accounts.password(login, PasswordHash.encode(password.password(login, ledger.language())), by);
            spec.commandLine().getOut().println(ledger.language().pick("已重设密码：" + login, "Password set: " + login));
        }
        return ExitCode.OK.code();
    }
}
