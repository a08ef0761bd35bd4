package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.desk.PasswordHash;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts of a bureau's desk. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "多人使用的工作台（dudao serve --bureau）的账号。每一步记入台账的日志；密码只存散列值。",
            "Accounts of a bureau's desk (dudao serve --bureau). Each change is noted in the ledger's journal; of a password only its hash"
                    + " is kept."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已办 / done", "  2 用法有误，或不能办理（写明原因） / usage, or refused with the reason"})
final class UsersCommand implements Runnable {
    private static final int LOGIN = 20;
    private static final int NAME = 14;
    private static final int ROLE = 14;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "缺少命令 / A command is missing: add, list, password, assign, disable, enable");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "新建账号。 / Makes an account.")
    int add(
            @Parameters(paramLabel = "LOGIN", description = "账号：小写字母、数字 / small letters and digits") String login,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "姓名，记入日志 / the person's name, for the journal")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            converter = RoleConverter.class,
                            description = {
                                "submitter 报送人、inspector 督学、reviewer 复核人、auditor 审计、administrator 管理员",
                                "submitter, inspector, reviewer, auditor or administrator"
                            })
                    AccountRole role,
            @Option(
                            names = "--township",
                            paramLabel = "CODE",
                            description = "负责的乡镇（九位）或县（六位），可给出几个 / township or county; may be repeated")
                    List<String> townships,
            @Mixin PasswordOption password,
            @Mixin LedgerOptions ledger,
            @Mixin LedgerOptions.Doing doing)
            throws IOException {
        String encoded = PasswordHash.encode(password.read(login, ledger.language()));
        try (LedgerDatabase database = ledger.open()) {
            List<String> places = townships == null ? List.of() : townships;
            new Accounts(database).add(new Account(login, name, role, places, encoded, true), doing.by());
        }
        return told(
                ledger.language(),
                "已新建账号 " + login + "（" + role.zh() + "）。",
                "The account " + login + " was made (" + role.en() + ").");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出账号。 / Lists the accounts.")
    int list(@Mixin LedgerOptions ledger) {
        Language language = ledger.language();
        PrintWriter out = spec.commandLine().getOut();
        try (LedgerDatabase database = ledger.openExisting()) {
            for (Account one : new Accounts(database).all()) {
                out.println((TerminalWidth.pad(one.login(), LOGIN)
                                + TerminalWidth.pad(one.name(), NAME)
                                + TerminalWidth.pad(
                                        language.pick(
                                                one.role().zh(), one.role().en()),
                                        ROLE)
                                + String.join(language.pick("、", ", "), one.townships())
                                + (one.isEnabled() ? "" : language.pick("（已停用）", " (disabled)")))
                        .stripTrailing());
            }
        }
        return ExitCode.OK.code();
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = "改密码。 / Sets another password.")
    int password(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Mixin PasswordOption password,
            @Mixin LedgerOptions ledger,
            @Mixin LedgerOptions.Doing doing)
            throws IOException {
        String encoded = PasswordHash.encode(password.read(login, ledger.language()));
        try (LedgerDatabase database = ledger.openExisting()) {
            new Accounts(database).password(login, encoded, doing.by());
        }
        return told(ledger.language(), login + " 的密码已改。", "The password of " + login + " was set.");
    }

    @Command(
            name = "assign",
            mixinStandardHelpOptions = true,
            description = "更改负责的乡镇或县。 / Gives an account other places.")
    int assign(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Option(
                            names = "--township",
                            paramLabel = "CODE",
                            description = "乡镇或县；不写为全部 / township or county; all if none is named")
                    List<String> townships,
            @Mixin LedgerOptions ledger,
            @Mixin LedgerOptions.Doing doing) {
        try (LedgerDatabase database = ledger.openExisting()) {
            new Accounts(database).assign(login, townships == null ? List.of() : townships, doing.by());
        }
        return told(ledger.language(), login + " 负责的乡镇已改。", "The places of " + login + " were changed.");
    }

    @Command(name = "disable", mixinStandardHelpOptions = true, description = "停用，不能再登录。 / Lets nobody sign in by it.")
    int disable(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Mixin LedgerOptions ledger,
            @Mixin LedgerOptions.Doing doing) {
        try (LedgerDatabase database = ledger.openExisting()) {
            new Accounts(database).disable(login, doing.by());
        }
        return told(ledger.language(), login + " 已停用。", login + " was disabled.");
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "重新启用。 / Lets its person sign in again.")
    int enable(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Mixin LedgerOptions ledger,
            @Mixin LedgerOptions.Doing doing) {
        try (LedgerDatabase database = ledger.openExisting()) {
            new Accounts(database).enable(login, doing.by());
        }
        return told(ledger.language(), login + " 已启用。", login + " was enabled.");
    }

    private int told(Language language, String zh, String en) {
        spec.commandLine().getOut().println(language.pick(zh, en));
        return ExitCode.OK.code();
    }

    /** Parses roles: the code, or the Chinese word. */
    static final class RoleConverter implements CommandLine.ITypeConverter<AccountRole> {
        @Override
        public AccountRole convert(String text) {
            return Arrays.stream(AccountRole.values())
                    .filter(one -> one.code().equals(text) || one.zh().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("没有这种角色 / no such role: " + text + " ("
                            + Arrays.stream(AccountRole.values())
                                    .map(AccountRole::code)
                                    .collect(Collectors.joining(", "))
                            + ")"));
        }
    }
}
