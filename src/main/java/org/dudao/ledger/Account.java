package org.dudao.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.dudao.submission.json.Texts;

/**
 * Somebody who may use a bureau's desk.
 *
 * @param login what is typed to sign in: 2 to 40 of a–z, 0–9, dot, underscore and hyphen
 * @param name the person's name as it goes into the journal; a mark if it was deleted on request
 * @param townships sorted codes of townships, or of counties with all of their townships
 * @param password its hash, encoded with its salt; opaque here, and never shown
 * @param isEnabled whether the person may sign in
 */
public record Account(
        String login, String name, AccountRole role, List<String> townships, String password, boolean isEnabled) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,40}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}|[0-9]{9}");

    /**
     * Sorts the townships.
     *
     * @throws Refused if the login, the name or a township is malformed
     */
    public Account {
        if (!LOGIN.matcher(login).matches()) {
            throw new Refused(
                    "登录名 " + Texts.shown(login) + " 有误：应为 2 至 40 个小写字母、数字、点、下划线或连字符，如 wang.li。",
                    "The login " + Texts.shown(login)
                            + " is malformed: use 2 to 40 lower-case letters, digits, dots, underscores or hyphens, such as wang.li.");
        } else if (Texts.isEmpty(name)) {
            throw new Refused("没有写明姓名。日志要记下是谁办理的。", "Give the person's name: the journal notes who acts.");
        }
        name = name.strip();
        townships = townships.stream().distinct().sorted().toList();
        for (String code : townships) {
            if (!CODE.matcher(code).matches()) {
                throw new Refused(
                        "乡镇代码 " + Texts.shown(code) + " 有误：乡镇为 9 位数字，县（市、区）为 6 位数字。",
                        "The code " + Texts.shown(code)
                                + " is malformed: a township has nine digits, a county has six.");
            }
        }
    }

    /** Whether the account is for a township or a county, given by its code. */
    public boolean covers(String township) {
        return townships.isEmpty() ? !role.needsTownships() : townships.stream().anyMatch(township::startsWith);
    }

    /** The same with a password, given as its encoded hash. */
    public Account withPassword(String hash) {
        return new Account(login, name, role, townships, hash, isEnabled);
    }

    /** All but the hash of the password. */
    @Override
    public String toString() {
        return "Account[login=" + login + ", name=" + name + ", role=" + role + ", townships=" + townships
                + ", isEnabled=" + isEnabled + "]";
    }
}
