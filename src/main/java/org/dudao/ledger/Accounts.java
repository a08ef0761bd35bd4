package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dudao.io.Sha256;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The accounts of a bureau's desk. Each change is one transaction and one row of the journal, with the hash of all accounts after it. */
public final class Accounts {
    /** The kind of the journal's rows for accounts. */
    static final String ACCOUNT = "account";

    private static final String LOGIN = "[a-z0-9._-]{2,40}";
    private static final String PLACE = "\\d{6}|\\d{9}";

    private final LedgerDatabase database;

    /** The accounts of a ledger. */
    public Accounts(LedgerDatabase database) {
        this.database = database;
    }

    /** The account of a login; null if there is none. */
    public @Nullable Account find(String login) {
        return database.read(handle -> find(handle, login));
    }

    /** All accounts, by login. */
    public List<Account> all() {
        return database.read(Accounts::all);
    }

    /** Whether somebody may manage accounts. */
    public boolean hasAdministrator() {
        return database.read(handle -> administrators(all(handle)) > 0);
    }

    /**
     * Makes an account.
     *
     * @param by who makes it
     * @throws Refused if the login is taken or no login, nobody is named, or places are missing or none
     */
    public void add(Account account, String by) {
        database.write(writing -> {
            mustBeSound(account);
            if (find(writing.handle(), account.login()) != null) {
                throw new Refused(
                        "已有这个账号：" + account.login() + "。请另取一个。",
                        "There is an account " + account.login() + " already. Choose another name.");
            }
            bind(
                    writing,
                    account,
                    "insert into account (login, name, role, townships, password, enabled)"
                            + " values (:login, :name, :role, :townships, :password, :enabled)");
            return note(writing, account, "added", by);
        });
    }

    /** Sets another password, as a hash. */
    public void password(String login, String password, String by) {
        change(
                login,
                "password",
                by,
                was -> new Account(was.login(), was.name(), was.role(), was.townships(), password, was.isEnabled()));
    }

    /** Gives an account other places. */
    public void assign(String login, List<String> townships, String by) {
        change(
                login,
                "assigned",
                by,
                was -> new Account(was.login(), was.name(), was.role(), townships, was.password(), was.isEnabled()));
    }

    /** Lets nobody sign in by an account any more. */
    public void disable(String login, String by) {
        change(
                login,
                "disabled",
                by,
                was -> new Account(was.login(), was.name(), was.role(), was.townships(), was.password(), false));
    }

    /** Lets its person sign in again. */
    public void enable(String login, String by) {
        change(
                login,
                "enabled",
                by,
                was -> new Account(was.login(), was.name(), was.role(), was.townships(), was.password(), true));
    }

    private void change(String login, String what, String by, UnaryOperator<Account> change) {
        database.write(writing -> {
            Account was = find(writing.handle(), login);
            if (was == null) {
                throw new Refused("没有这个账号：" + login + "。", "There is no account " + login + ".");
            }
            Account now = change.apply(was);
            mustBeSound(now);
            long before = administrators(all(writing.handle()));
            bind(
                    writing,
                    now,
                    "update account set name = :name, role = :role, townships = :townships, password = :password,"
                            + " enabled = :enabled where login = :login");
            if (before > 0 && administrators(all(writing.handle())) == 0) {
                throw new Refused(
                        "这是最后一个管理员，停用后没有人能管理账号，没有改动。请先另建管理员。",
                        "This is the last administrator; nobody could manage accounts without it. Make another first.");
            }
            return note(writing, now, what, by);
        });
    }

    private static long administrators(List<Account> all) {
        return all.stream()
                .filter(one -> one.role() == AccountRole.ADMINISTRATOR && one.isEnabled())
                .count();
    }

    private static void mustBeSound(Account account) {
        if (!account.login().matches(LOGIN)) {
            throw new Refused(
                    "账号应为 2 至 40 个小写字母、数字、点、横线或下划线：“" + account.login() + "”。",
                    "A login has 2 to 40 small letters, digits, dots, hyphens or underscores: \"" + account.login()
                            + "\".");
        } else if (account.name().isBlank()) {
            throw new Refused("没有写明姓名。日志要记下是谁办的。", "No name is given. The journal notes who did what.");
        }
        for (String place : account.townships()) {
            if (!place.matches(PLACE)) {
                throw new Refused(
                        "乡镇代码应为九位数字，县代码应为六位：“" + place + "”。",
                        "The code of a township has nine digits, that of a county six: \"" + place + "\".");
            }
        }
        if (account.role().needsPlaces() && account.townships().isEmpty()) {
            throw new Refused(
                    "“" + account.role().zh() + "”须写明负责的乡镇或县（代码）。",
                    "An account of a " + account.role().en() + " needs the codes of its townships or counties.");
        }
    }

    private static void bind(Writing writing, Account account, String sql) {
        writing.handle()
                .createUpdate(sql)
                .bind("login", account.login())
                .bind("name", writing.personal().id(account.name()))
                .bind("role", account.role().code())
                .bind("townships", String.join(" ", account.townships()))
                .bind("password", account.password())
                .bind("enabled", account.isEnabled() ? 1 : 0)
                .execute();
    }

    private static Account note(Writing writing, Account account, String what, String by) {
        ObjectNode body = Journal.body()
                .put("login", account.login())
                .put("change", what)
                .put("role", account.role().code())
                .put("townships", String.join(" ", account.townships()))
                .put(Items.HASH, hash(writing.handle()));
        writing.journal().append(writing.personal().id(by), ACCOUNT, null, body);
        return account;
    }

    private static @Nullable Account find(Handle handle, String login) {
        return all(handle).stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElse(null);
    }

    /** An account whose person's name was deleted is nobody's: nobody signs in by it. */
    private static List<Account> all(Handle handle) {
        return handle.createQuery("select a.*, p.value as person from account a left join personal p on p.id = a.name"
                        + " order by a.login")
                .map((row, context) -> {
                    String name = row.getString("person");
                    String places = row.getString("townships");
                    return new Account(
                            row.getString("login"),
                            name == null ? "" : name,
                            role(row.getString("role")),
                            places.isEmpty() ? List.of() : List.of(places.split(" ")),
                            row.getString("password"),
                            name != null && row.getInt("enabled") == 1);
                })
                .list();
    }

    private static AccountRole role(String code) {
        return Arrays.stream(AccountRole.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table checks its codes: " + code));
    }

    /** The hash of all accounts as they are stored. */
    static String hash(Handle handle) {
        StringBuilder text = new StringBuilder();
        handle.createQuery("select login, name, role, townships, password, enabled from account order by login")
                .map((row, context) -> String.join(
                        "\t",
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("townships"),
                        row.getString("password"),
                        row.getString("enabled")))
                .forEach(row -> text.append(row).append('\n'));
        return Sha256.of(text.toString());
    }
}
