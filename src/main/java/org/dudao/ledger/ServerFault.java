package org.dudao.ledger;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL server, or the way to it, may refuse, by the states of SQL. */
enum ServerFault {
    PASSWORD(
            "28P01 28000",
            "用户名或密码不对",
            "User or password is wrong",
            "请检查环境变量 DUDAO_DB_USER、DUDAO_DB_PASSWORD，或向管理员核实。",
            "Check DUDAO_DB_USER and DUDAO_DB_PASSWORD, or ask the administrator."),
    DATABASE(
            "3D000",
            "服务器上没有这个数据库",
            "The server has no such database",
            "请检查库名；第一次使用，先请管理员建立空的数据库。",
            "Check its name; before the first use the administrator makes an empty one."),
    RIGHTS(
            "42501",
            "这个用户没有所需的权限",
            "This user lacks a right",
            "请管理员授予建表和读写的权限。",
            "The administrator must grant it to make tables, and to read and write."),
    READ_ONLY(
            "25006",
            "服务器现在只能读取，没有写入",
            "The server can only be read now; nothing was written",
            "请用主服务器的地址，或稍后再试。",
            "Use the address of the primary server, or try again later."),
    WAY(
            "08001 08004 57P03 53300",
            "连不上台账的服务器",
            "The ledger's server cannot be reached",
            "请检查主机、端口和网络，以及服务器是否已启动。",
            "Check host, port and network, and whether the server runs."),
    LOST(
            "08003 08006 08007 57P01 57P02",
            "与台账服务器的连接断了，最后一次写入不一定完成",
            "The connection to the ledger's server was lost; the last write may not have been done",
            "请在服务器恢复后查看，再决定是否重做。",
            "Look at it when the server is back, before doing it again.");

    /** Those of SQL, with blanks between them. */
    private final String states;

    private final String zh;
    private final String en;
    private final String helpZh;
    private final String helpEn;

    ServerFault(String states, String zh, String en, String helpZh, String helpEn) {
        this.states = states;
        this.zh = zh;
        this.en = en;
        this.helpZh = helpZh;
        this.helpEn = helpEn;
    }

    /** The fault of a state that was met; null if none of them was. */
    static @Nullable ServerFault find(Predicate<String> wasMet) {
        return Arrays.stream(values())
                .filter(one -> Arrays.stream(one.states.split(" ", -1)).anyMatch(wasMet))
                .findFirst()
                .orElse(null);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    String helpZh() {
        return helpZh;
    }

    String helpEn() {
        return helpEn;
    }
}
