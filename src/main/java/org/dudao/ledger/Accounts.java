package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dudao.submission.json.Texts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a bureau's desk. Each change is one transaction and one row of the journal, which has the hash of the account with its password,
 * and neither of them in plain. An account is never deleted: what was done with it stays in the journal; disable it.
 */
public final class Accounts {
    /** The kind of the journal's row for a new account. */
    static final String ADDED = "account-added";

    /** The kind of the journal's row for a change. */
    static final String CHANGED = "account-changed";

    /** The entry of a row's body with the login. */
    static final String LOGIN = "account";

    private final LedgerDatabase database;

    /** The accounts in a ledger. */
    public Accounts(LedgerDatabase database) {
        this.database = database;
    }

    /** The account with a login; null if there is none. */
    public @Nullable Account find(String login) {
        return database.read(handle -> {
            AccountRow row = AccountRow.find(handle, login);
            return row == null ? null : row.account(handle);
        });
    }

    /** All accounts by login, those disabled too. */
    public List<Account> all() {
        return database.read(handle ->
                AccountRow.all(handle).stream().map(row -> row.account(handle)).toList());
    }

    /**
     * Asks for an account that is to be changed.
     *
     * @throws Refused if there is none
     */
    public void mustHave(String login) {
        database.read(handle -> existing(handle, login));
    }

    private static AccountRow existing(Handle handle, String login) {
        AccountRow row = AccountRow.find(handle, login);
        if (row == null) {
            throw new Refused(
                    "没有这个账号：" + Texts.shown(login) + "。可用 dudao users list 查看。",
                    "No such account: " + Texts.shown(login) + ". See dudao users list.");
        }
        return row;
    }

    /** Whether anybody can manage accounts: an administrator who is enabled. */
    public boolean hasAdministrator() {
        return database.read(handle -> administrators(handle) > 0);
    }

    /**
     * Adds an account.
     *
     * @param by who adds it; for the first one of a ledger usually its own user
     * @throws Refused if the login is taken, or the role needs townships and there are none
     */
    public Account add(Account account, String by) {
        mustFit(account.login(), account.role(), account.townships());
        return database.write(writing -> {
            if (AccountRow.find(writing.handle(), account.login()) != null) {
                throw new Refused(
                        "登录名 " + account.login() + " 已有人用。请另取一个；停用的账号也不能再取同名。",
                        "The login " + account.login()
                                + " is taken. Choose another one; that of a disabled account stays taken.");
            }
            AccountRow row = AccountRow.of(account, writing.personal());
            row.insert(writing.handle());
            log(writing, row, ADDED, null, by);
            return row.account(writing.handle());
        });
    }

    /**
     * Gives an account another password.
     *
     * @param hash its encoded hash
     * @throws Refused if there is no such account
     */
    public Account password(String login, String hash, String by) {
        return change(login, "password", by, (handle, row) -> row.withPassword(hash));
    }

    /**
     * Names the townships that an account is for; none are all townships.
     *
     * @throws Refused if there is no such account, a code is malformed, or the role needs townships and there are none
     */
    public Account assign(String login, List<String> townships, String by) {
        return change(login, "townships", by, (handle, row) -> {
            Account was = row.account(handle);
            Account now = new Account(login, was.name(), was.role(), townships, was.password(), was.isEnabled());
            mustFit(login, now.role(), now.townships());
            return row.withTownships(now.townships());
        });
    }

    /**
     * Lets the person sign in again.
     *
     * @throws Refused if there is no such account, or the person's name was deleted
     */
    public Account enable(String login, String by) {
        return change(login, "enabled", by, (handle, row) -> {
            if (Personal.text(handle, row.name()) == null) {
                throw new Refused(
                        "账号 " + login + " 的姓名已按要求删除，不能再启用。请另建账号。",
                        "The name of the account " + login
                                + " was deleted on request; it cannot be enabled. Add another account.");
            }
            return row.withEnabled(true);
        });
    }

    /**
     * Lets the person sign in no longer.
     *
     * @throws Refused if there is no such account, or it is that of the last administrator
     */
    public Account disable(String login, String by) {
        return change(login, "enabled", by, (handle, row) -> {
            if (row.isEnabledAdministrator() && administrators(handle) == 1) {
                throw new Refused(
                        login + " 是最后一个启用的管理员，不能停用。请先新增或启用另一个管理员。",
                        login
                                + " is the last enabled administrator and cannot be disabled. Add or enable another one first.");
            }
            return row.withEnabled(false);
        });
    }

    /** Makes of a row what it is to be. */
    private interface Change {
        AccountRow apply(Handle handle, AccountRow row);
    }

    /** A change that changes nothing leaves no row in the journal. */
    private Account change(String login, String what, String by, Change change) {
        return database.write(writing -> {
            AccountRow was = existing(writing.handle(), login);
            AccountRow now = change.apply(writing.handle(), was);
            if (!now.equals(was)) {
                now.update(writing.handle());
                log(writing, now, CHANGED, what, by);
            }
            return now.account(writing.handle());
        });
    }

    private static void mustFit(String login, AccountRole role, List<String> townships) {
        if (role.needsTownships() && townships.isEmpty()) {
            throw new Refused(
                    login + " 的角色是" + role.zh() + "，须写明负责的乡镇或县（--township）。",
                    login + " is a" + (role == AccountRole.INSPECTOR ? "n " : " ") + role.en()
                            + ", who needs townships or counties (--township).");
        }
    }

    private static void log(Writing writing, AccountRow row, String kind, @Nullable String what, String by) {
        ObjectNode body =
                Journal.body().put(LOGIN, row.login()).put("name", row.name()).put("role", row.role());
        ArrayNode townships = body.putArray("townships");
        row.codes().forEach(townships::add);
        body.put("enabled", row.isEnabled());
        if (what != null) {
            body.put("changed", what);
        }
        body.put(Items.HASH, row.hash());
        writing.journal().append(writing.personal().id(by), kind, null, body);
    }

    private static int administrators(Handle handle) {
        return (int) AccountRow.all(handle).stream()
                .filter(AccountRow::isEnabledAdministrator)
                .count();
    }
}
