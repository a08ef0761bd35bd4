package org.dudao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.desk.PasswordHash;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.register.AccountTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an account. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "新增账号。报送人和督学须写明负责的乡镇或县；复核人、审计和管理员不写即为全部。第一个账号可由本人自己新增。",
            "Adds an account. A submitter or an inspector needs townships or counties; for others none are all. The first account may be added by its own user."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已新增 / added", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersAddCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "LOGIN",
            description = "登录名：2 至 40 个小写字母、数字、点、下划线或连字符 / 2 to 40 of a-z, 0-9, dot, underscore, hyphen")
    private String login;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "姓名，办理事项时记入日志 / the person's name, as it goes into the journal")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            converter = CodeWords.Role.class,
            description = {
                "报送人 submitter、督学 inspector、复核人 reviewer、审计 auditor 或 管理员 administrator",
                "the code, or the word in Chinese"
            })
    private AccountRole role;

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description = "负责的乡镇（9 位）或县（6 位），可写几次 / a township, or a county with all of its townships; may be repeated")
    private List<String> townships = new ArrayList<>();

    @CommandLine.Mixin
    private PasswordSource password;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @CommandLine.Mixin
    private LedgerOptions.Actor actor;

    @Override
    public Integer call() throws IOException {
        Account asked = new Account(login, name, role, townships, "", true); // what is malformed is refused first
        String by = actor.by();
        String hash = PasswordHash.encode(password.password(asked.login(), ledger.language()));
        try (LedgerDatabase database = ledger.open()) {
            Account added = new Accounts(database).add(asked.withPassword(hash), by);
            spec.commandLine()
                    .getOut()
                    .println(ledger.language().pick("已新增账号：", "Account added: ")
                            + AccountTable.line(added, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
