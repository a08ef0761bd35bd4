package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.TestTown.JULY;

import java.io.IOException;
import java.time.Clock;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a PostgreSQL server refuses, in words, and never with the password. */
@Tag("full")
class ServerFaultTest {
    private static final String SECRET = "geheim!7";

    private static String refused(String address) {
        LedgerFault fault =
                catchThrowableOfType(LedgerFault.class, () -> LedgerDatabase.open(address, Clock.systemUTC())
                        .close());
        assertThat(fault.text().zh() + fault.text().en()).doesNotContain(SECRET);
        return fault.text().zh().replaceAll("127.0.0.1:\\d+", "HOST");
    }

    private static String as(String user, String database) {
        return PostgresServer.shared().url().replace("dudao?user=dudao", database + "?user=" + user) + "&password="
                + SECRET + "x";
    }

    @Test
    void aWrongPasswordAndUser() throws IOException, InterruptedException {
        PostgresServer server = PostgresServer.shared();
        server.execute("create role clerk login password '" + SECRET + "'");
        server.askForPassword("clerk");
        assertThat(refused(as("clerk", "dudao")))
                .isEqualTo("用户名或密码不对：jdbc:postgresql://HOST/dudao?user=clerk&password=***（FATAL: password"
                        + " authentication failed for user \"clerk\"）。请检查环境变量 DUDAO_DB_USER、DUDAO_DB_PASSWORD，"
                        + "或向管理员核实。");
        assertThat(refused(as("clerk", "dudao").replaceAll("x$", "")))
                .as("its password is right")
                .startsWith("这个用户没有所需的权限：")
                .endsWith("请管理员授予建表和读写的权限。");
        assertThat(refused(as("nobody", "dudao"))).startsWith("用户名或密码不对：");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(refused(as("dudao", "none")))
                .isEqualTo("服务器上没有这个数据库：jdbc:postgresql://HOST/none?user=dudao&password=***（FATAL: database"
                        + " \"none\" does not exist）。请检查库名；第一次使用，先请管理员建立空的数据库。");
    }

    @Test
    void aServerThatIsSwitchedToReading() {
        String address = PostgresServer.shared().newDatabase();
        LedgerDatabase.open(address, Clock.systemUTC()).close();
        String name = address.replaceAll(".*/|\\?.*", "");
        PostgresServer.shared().execute("alter database " + name + " set default_transaction_read_only = on");
        try (LedgerDatabase database = LedgerDatabase.open(address, Clock.systemUTC())) {
            LedgerFault fault = catchThrowableOfType(LedgerFault.class, () -> new Importer(database, Catalogue.load())
                    .add(JULY.assessment(), JULY.sha256(), "王导入"));
            assertThat(fault.text().zh()).startsWith("服务器现在只能读取，没有写入：");
        }
    }
}
