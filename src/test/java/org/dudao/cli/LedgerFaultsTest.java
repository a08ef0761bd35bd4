package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.fixtures.Fixtures;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerFixture;
import org.dudao.ledger.TestLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of a ledger that cannot be used: what is wrong and how to correct it, with exit code 2. */
@ExtendWith(LedgerFixture.class)
class LedgerFaultsTest {
    private static final String SECRET = "geheim!7";

    @TempDir
    private Path folder;

    /** Both languages of a refusal by {@code list} and {@code import}. */
    private List<String> refused(String db) throws IOException {
        Path assessment = folder.resolve("assessment.json");
        Files.writeString(
                assessment,
                Fixtures.assess(Fixtures.submission(Path.of("fixtures/small-school")))
                        .toJson());
        Run run = Run.of("ledger", "import", assessment.toString(), "--by", "王导入", "--db", db);
        assertThat(run.code()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain(SECRET, "Exception", "\tat ");
        return run.err().lines().toList();
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        String file = Files.writeString(folder.resolve("台账.xlsx"), "这不是数据库".repeat(100))
                .toString();
        assertThat(refused(file))
                .containsExactly(
                        "这不是台账文件：" + file + "。请给出 dudao ledger 建立的文件。",
                        "Not a ledger: " + file + ". Give a file that dudao ledger made.");
    }

    @Test
    void aFolder() throws IOException {
        assertThat(refused(folder.toString()))
                .containsExactly(
                        "台账文件不能打开：" + folder + "。请检查：它应是文件而不是文件夹，所在文件夹要存在，并且可以读写。",
                        "The ledger's file cannot be opened: " + folder
                                + ". It must be a file and no folder, in a folder that is there and can be written.");
    }

    @Test
    void aNameThatTheDriverWouldMisread() throws IOException {
        String file = folder.resolve("台账.db?journal_mode=off").toString();
        assertThat(refused(file)).first().asString().isEqualTo("台账的文件名不能为空，也不能有问号：“" + file + "”。请换一个名称。");
        assertThat(refused("")).hasSize(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aLedgerOfANewerVersion(TestLedger ledger) throws IOException {
        ledger.database();
        ledger.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success)"
                        + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01', 1, true)");
        assertThat(refused(ledger.address()).get(0)).matches("台账由更新的版本建立（结构 999，本程序 \\d+）：.*。请升级 dudao。");
        assertThat(Run.of("ledger", "list", "--db", ledger.address()).code()).isEqualTo(2);
    }

    @Test
    void anotherDatabase() throws IOException {
        assertThat(refused("jdbc:mysql://zhang:" + SECRET + "@h/x?password=" + SECRET + "&a=b"))
                .first()
                .isEqualTo("台账只能在 SQLite 或 PostgreSQL 中：jdbc:mysql://zhang:***@h/x?password=***&a=b。"
                        + "请给出文件，或 jdbc:postgresql://主机/库名。");
        assertThat(refused("JDBC:h2:mem:x;PASSWORD=" + SECRET))
                .first()
                .asString()
                .contains("PASSWORD=***。");
    }

    @Test
    void aServerThatDoesNotAnswer() throws IOException {
        long begin = System.nanoTime();
        assertThat(refused("jdbc:postgresql://127.0.0.1:1/x?user=a&password=" + SECRET))
                .first()
                .asString()
                .startsWith(
                        "连不上台账的服务器：jdbc:postgresql://127.0.0.1:1/x?user=a&password=***（Connection to 127.0.0.1:1 refused")
                .endsWith("）。请检查主机、端口和网络，以及服务器是否已启动。");
        assertThat(refused("jdbc:postgresql://127.0.0.1:none/x?password=" + SECRET)
                        .get(0))
                .startsWith("连不上台账的服务器");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    @Tag("full")
    void whoWaitsForAnotherWriterInVain() throws Exception {
        String file = folder.resolve("台账.db").toString();
        LedgerDatabase.open(file, Clock.systemUTC()).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            other.createStatement().execute("begin immediate");
            assertThat(refused(file))
                    .containsExactly(
                            "台账正在被别人使用，没有写入：" + file + "。请稍后再试。",
                            "The ledger is in use; nothing was written: " + file + ". Try again later.");
        }
    }
}
