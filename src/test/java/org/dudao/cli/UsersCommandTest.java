package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.desk.PasswordHash;
import org.dudao.ledger.Account;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.LedgerDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for accounts, from the first one of a ledger on. */
class UsersCommandTest {
    private static final String PASSWORD = "四只羊 on a roof";

    @TempDir
    private Path folder;

    private Path db;
    private Path password;

    @BeforeEach
    void aPassword() throws IOException {
        db = folder.resolve("l.db");
        password = Files.writeString(folder.resolve("p.txt"), PASSWORD + "\n");
    }

    private Run users(String... args) {
        return Run.of(Stream.of(Stream.of("users"), Stream.of(args), Stream.of("--db", db.toString()))
                .flatMap(s -> s)
                .toArray(String[]::new));
    }

    /** By 李主任, with the password of the file. */
    private Run add(String login, String... more) {
        String[] usual = {"add", login, "--by", "李主任", "--password-file", password.toString()};
        return users(Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new));
    }

    private void addBoth() {
        assertThat(add("root", "--name", "李主任", "--role", "administrator"))
                .isEqualTo(new Run(0, "已新增账号：root  李主任  管理员  全部乡镇\n", ""));
        assertThat(add("wang.li", "--name", "王莉", "--role", "督学", "--township", "990102001", "--township", "990101"))
                .isEqualTo(new Run(0, "已新增账号：wang.li  王莉  督学  990101、990102001\n", ""));
    }

    private Account account(String login) {
        try (LedgerDatabase database = LedgerDatabase.open(db.toString(), Clock.systemUTC())) {
            return Objects.requireNonNull(new Accounts(database).find(login));
        }
    }

    @Test
    void accountsAreAddedAndListed() {
        addBoth();
        assertThat(users("list")).isEqualTo(new Run(0, """
                        root  李主任  管理员  全部乡镇
                        wang.li  王莉  督学  990101、990102001
                        共 2 个账号。
                        """, ""));
        assertThat(users("list", "--lang", "en")).isEqualTo(new Run(0, """
                        root  李主任  administrator  all townships
                        wang.li  王莉  inspector  990101, 990102001
                        2 in all.
                        """, ""));
        assertThat(users("list", "--lang", "zh-TW").out()).endsWith("督學  990101、990102001\n共 2 個帳號。\n");
        assertThat(users("list", "--json")).isEqualTo(new Run(0, """
                        {
                          "accounts" : [ {
                            "login" : "root",
                            "name" : "李主任",
                            "role" : "administrator",
                            "townships" : [ ],
                            "enabled" : true
                          }, {
                            "login" : "wang.li",
                            "name" : "王莉",
                            "role" : "inspector",
                            "townships" : [ "990101", "990102001" ],
                            "enabled" : true
                          } ]
                        }
                        """, ""));
        assertThat(PasswordHash.matches(PASSWORD, account("wang.li").password()))
                .isTrue();
        assertThat(Run.of("ledger", "verify", "--db", db.toString()).out()).startsWith("日志完好：2 行，事项 0 项。\n末行校验值 ");
    }

    @Test
    void anAccountIsChangedDisabledAndEnabled() throws IOException {
        addBoth();
        Path other = Files.writeString(folder.resolve("q.txt"), "another good one");
        assertThat(users("password", "wang.li", "--by", "王莉", "--password-file", other.toString()))
                .isEqualTo(new Run(0, "已重设密码：wang.li\n", ""));
        assertThat(PasswordHash.matches("another good one", account("wang.li").password()))
                .isTrue();
        assertThat(users("assign", "wang.li", "--by", "李主任", "--township", "990103", "--lang", "en"))
                .isEqualTo(new Run(0, "Assigned: wang.li  王莉  inspector  990103\n", ""));
        assertThat(users("disable", "wang.li", "--by", "李主任"))
                .isEqualTo(new Run(0, "已停用：wang.li  王莉  督学  990103  已停用\n", ""));
        assertThat(users("enable", "wang.li", "--by", "李主任"))
                .isEqualTo(new Run(0, "已启用：wang.li  王莉  督学  990103\n", ""));
        assertThat(users("assign", "root", "--by", "李主任", "--all"))
                .isEqualTo(new Run(0, "已分派：root  李主任  管理员  全部乡镇\n", ""));
    }

    @Test
    void whatIsRefusedExitsWithTwoAndSaysWhy() {
        addBoth();
        assertThat(users("disable", "root", "--by", "李主任")).isEqualTo(new Run(2, "", """
                        root 是最后一个启用的管理员，不能停用。请先新增或启用另一个管理员。
                        root is the last enabled administrator and cannot be disabled. Add or enable another one first.
                        """));
        assertThat(users("password", "wang", "--by", "李主任").err()).startsWith("没有这个账号：wang。可用 dudao users list 查看。\n");
        assertThat(add("zhao", "--name", "赵校长", "--role", "submitter").err())
                .startsWith("zhao 的角色是报送人，须写明负责的乡镇或县（--township）。\n");
        assertThat(add("Zhao", "--name", "赵校长", "--role", "auditor").err()).startsWith("登录名 Zhao 有误");
        assertThat(users("list").out()).endsWith("共 2 个账号。\n");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(users("list").err()).startsWith("没有这份台账：" + db);
        assertThat(Run.of("users").err())
                .startsWith("缺少命令 / A command is missing: add, list, password, assign, disable, enable");
        assertThat(add("zhao", "--name", "赵校长", "--role", "boss").err())
                .startsWith("--role 的内容“boss”有误 / --role cannot be \"boss\": 应为其中之一 / use one of:"
                        + " 报送人 submitter、督学 inspector、复核人 reviewer、审计 auditor、管理员 administrator\n");
        Files.writeString(password, "短");
        assertThat(add("zhao", "--name", "赵校长", "--role", "auditor").err()).startsWith("密码太短：至少 12 个字符");
        assertThat(db).as("nothing was made").doesNotExist();
        Files.writeString(password, PASSWORD);
        addBoth();
        assertThat(users("assign", "root", "--by", "李主任").err())
                .startsWith("请写明乡镇或县（--township，可写几次），或全部（--all），二者选一。\n");
        assertThat(users("enable", "root", "--by", " ").err()).startsWith("--by 后面应写办理人姓名");
    }
}
