package org.dudao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.register.AccountTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the accounts. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"列出账号，包括已停用的。", "Lists the accounts, also those disabled."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {"  0 已列出 / listed", "  2 用法有误，或台账不能打开 / usage, or the ledger cannot be opened"})
final class UsersListCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "输出 JSON，供其他程序使用 / JSON for other programs")
    private boolean json;

    @CommandLine.Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        try (LedgerDatabase database = ledger.openExisting()) {
            List<Account> all = new Accounts(database).all();
            spec.commandLine().getOut().print(json ? AccountTable.json(all) : AccountTable.of(all, ledger.language()));
        }
        return ExitCode.OK.code();
    }
}
