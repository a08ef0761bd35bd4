package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dudao.io.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of accounts, as it is stored, whatever somebody made of it.
 *
 * @param name the id of the person's name, in {@code personal}
 * @param townships the codes, with a space between two
 * @param enabled 1 or 0
 */
record AccountRow(String login, String name, String role, String townships, String password, String enabled) {
    private static final String YES = "1";
    private static final String NO = "0";

    static AccountRow of(Account account, Personal personal) {
        return new AccountRow(
                account.login(),
                personal.id(account.name()),
                account.role().code(),
                String.join(" ", account.townships()),
                account.password(),
                account.isEnabled() ? YES : NO);
    }

    /** All rows by login. */
    static List<AccountRow> all(Handle handle) {
        return handle.createQuery("select login, name, role, townships, password, enabled from account order by login")
                .map((row, context) -> read(row))
                .list();
    }

    static @Nullable AccountRow find(Handle handle, String login) {
        return handle.createQuery(
                        "select login, name, role, townships, password, enabled from account where login = :login")
                .bind("login", login)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(null);
    }

    private static AccountRow read(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString("login"),
                row.getString("name"),
                row.getString("role"),
                row.getString("townships"),
                row.getString("password"),
                row.getString("enabled"));
    }

    void insert(Handle handle) {
        bind(handle.createUpdate("insert into account (login, name, role, townships, password, enabled)"
                        + " values (:login, :name, :role, :townships, :password, :enabled)"))
                .execute();
    }

    /** Writes what may change: the townships, the password, and whether it is enabled. */
    void update(Handle handle) {
        bind(handle.createUpdate("update account set name = :name, role = :role, townships = :townships,"
                        + " password = :password, enabled = :enabled where login = :login"))
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("login", login)
                .bind("name", name)
                .bind("role", role)
                .bind("townships", townships)
                .bind("password", password)
                .bind("enabled", isEnabled() ? 1 : 0);
    }

    boolean isEnabled() {
        return enabled.equals(YES);
    }

    boolean isEnabledAdministrator() {
        return isEnabled() && role.equals(AccountRole.ADMINISTRATOR.code());
    }

    AccountRow withTownships(List<String> codes) {
        return new AccountRow(login, name, role, String.join(" ", codes), password, enabled);
    }

    AccountRow withPassword(String hash) {
        return new AccountRow(login, name, role, townships, hash, enabled);
    }

    AccountRow withEnabled(boolean isEnabled) {
        return new AccountRow(login, name, role, townships, password, isEnabled ? YES : NO);
    }

    /** The account with the person's name, or what stands for one that was deleted. */
    Account account(Handle handle) {
        return new Account(
                login,
                StatementText.deletedOr(name, Personal.text(handle, name)),
                AccountRole.ofCode(role),
                codes(),
                password,
                isEnabled());
    }

    List<String> codes() {
        return townships.isEmpty() ? List.of() : List.of(townships.split(" ", -1));
    }

    /** The hash of all that is stored, the hash of the password too. */
    String hash() {
        return Sha256.of(String.join("\n", login, name, role, townships, password, enabled));
    }

    /** All but the hash of the password. */
    @Override
    public String toString() {
        return "AccountRow[login=" + login + ", name=" + name + ", role=" + role + ", townships=" + townships
                + ", enabled=" + enabled + "]";
    }
}
