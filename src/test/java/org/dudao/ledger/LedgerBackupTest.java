package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is backed up while it is used, verified, and brought back. */
class LedgerBackupTest {
    @TempDir
    private Path folder;

    private ActedLedger ledger;
    private Path backup;
    private Path other;

    @BeforeEach
    void aLedgerWithEvidence() {
        ledger = new ActedLedger(folder);
        ledger.in(ItemState.PASSED);
        backup = folder.resolve("backup.db");
        other = folder.resolve("other.db");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private LedgerBackup.Copied backUp() throws IOException {
        return LedgerBackup.backup(folder.resolve("l.db"), ledger.files(), backup);
    }

    private LedgerBackup.Copied restore(Path to, boolean replace) throws IOException {
        return LedgerBackup.restore(backup, to, EvidenceFiles.beside(to), replace);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*-(wal|shm)")) // while it is open
                    .sorted()
                    .toList();
        }
    }

    private static JournalCheck check(Path file) {
        try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
            return JournalCheck.of(database);
        }
    }

    @Test
    void aBackupIsVerifiedAndHasTheEvidence() throws IOException {
        String last = JournalCheck.of(ledger.database).last();
        LedgerBackup.Copied copied = backUp();
        assertThat(copied.isMade()).isTrue();
        assertThat(copied.check().last()).isEqualTo(last);
        assertThat(copied.files()).isEqualTo(1);
        assertThat(names()).containsExactly("backup.db", "backup.db.files", "l.db", "l.db.files", "照片.jpg");
        assertThat(EvidenceFiles.beside(backup).fault(Sha256.of("photo"))).isNull();
    }

    @Test
    void aBackupIsTakenWhileATransactionIsOpen() throws IOException {
        long rows = JournalCheck.of(ledger.database).rows();
        ledger.database.write(writing -> {
            writing.journal().append(writing.personal().id("甲"), "note", null, Journal.body());
            writing.journal().flush();
            try {
                assertThat(backUp().check().rows()).isEqualTo(rows);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return 1;
        });
        assertThat(check(backup).rows()).isEqualTo(rows);
        assertThat(JournalCheck.of(ledger.database).rows()).isEqualTo(rows + 1);
    }

    @Test
    void aBackupNeverReplacesAFile() throws IOException {
        Files.writeString(backup, "mine");
        Refused refused = catchThrowableOfType(Refused.class, this::backUp);
        assertThat(refused.reason().zh()).isEqualTo("已有这个文件，不覆盖：" + backup + "。请给出新的文件名，如带日期的。");
        assertThat(backup).hasContent("mine");
    }

    @Test
    void aLedgerThatWasChangedOrLacksEvidenceIsNotBackedUp() throws IOException {
        Files.delete(Objects.requireNonNull(ledger.files().find(Sha256.of("photo"))));
        LedgerBackup.Copied lacking = backUp();
        assertThat(lacking.isMade()).isFalse();
        assertThat(lacking.faults().get(0).zh()).startsWith("佐证材料缺失：");
        ledger.database.read(handle -> handle.execute("update item set times = 7"));
        LedgerBackup.Copied changed = backUp();
        assertThat(changed.check().fault()).extracting(BilingualText::zh).isEqualTo("事项 onsite-2026-0001 被绕过日志改动");
        assertThat(names()).containsExactly("l.db", "l.db.files", "照片.jpg");
    }

    @Test
    void aBackupIsBroughtBackWithItsEvidence() throws IOException {
        backUp();
        LedgerBackup.Copied copied = restore(other, false);
        assertThat(copied.kept()).isNull();
        assertThat(check(other)).isEqualTo(JournalCheck.of(ledger.database));
        assertThat(EvidenceFiles.beside(other).fault(Sha256.of("photo"))).isNull();
    }

    @Test
    void accountsAreBroughtBackWithTheirPasswords() throws IOException {
        Account account = new Account("root", "李主任", AccountRole.ADMINISTRATOR, List.of(), "hash", true);
        new Accounts(ledger.database).add(account, "李主任");
        backUp();
        assertThat(restore(other, false).isMade()).isTrue();
        try (LedgerDatabase restored = LedgerDatabase.open(other.toString(), Clock.systemUTC())) {
            assertThat(new Accounts(restored).all()).containsExactly(account);
        }
        ledger.database.read(handle -> handle.execute("update account set password = 'other'"));
        Files.delete(backup);
        assertThat(backUp().check().fault()).extracting(BilingualText::zh).isEqualTo("账号 root 被绕过日志改动");
    }

    @Test
    void aLedgerThatIsThereIsKeptBeside() throws IOException {
        backUp();
        String then = JournalCheck.of(ledger.database).last();
        ledger.item();
        String now = JournalCheck.of(ledger.database).last();
        Path file = folder.resolve("l.db");
        Refused refused = catchThrowableOfType(Refused.class, () -> restore(file, false));
        assertThat(refused.reason().zh())
                .isEqualTo("已有台账，不覆盖：" + file + "。请用 --db 给出新的文件；确认要换掉，加 --replace，原台账改名保存在旁边。");
        assertThat(JournalCheck.of(ledger.database).last()).isEqualTo(now);
        Path kept = Objects.requireNonNull(restore(file, true).kept());
        assertThat(kept).isEqualTo(folder.resolve("l.db.replaced-1"));
        assertThat(check(kept).last()).isEqualTo(now);
        assertThat(check(file).last()).isEqualTo(then);
        assertThat(restore(file, true).kept()).isEqualTo(folder.resolve("l.db.replaced-2"));
    }

    @Test
    void aLedgerInUseIsNotReplaced() throws IOException {
        backUp();
        Path file = folder.resolve("l.db");
        ledger.database.write(writing -> {
            LedgerFault fault = catchThrowableOfType(LedgerFault.class, () -> restore(file, true));
            assertThat(fault.text().zh()).isEqualTo("台账正在被别人使用，没有写入：" + file + "。请稍后再试。");
            writing.journal().append(writing.personal().id("甲"), "note", null, Journal.body());
            return 1;
        });
        assertThat(ledger.fault()).isNull();
    }

    @Test
    void aDamagedLedgerIsReplacedToo() throws IOException {
        backUp();
        Files.writeString(other, "damaged".repeat(1000));
        Path kept = Objects.requireNonNull(restore(other, true).kept());
        assertThat(kept).hasContent("damaged".repeat(1000));
        assertThat(check(other).fault()).isNull();
    }

    @Test
    void whatIsNoLedgerIsNotRestored() throws IOException {
        Files.writeString(backup, "text ".repeat(1000));
        assertThat(catchThrowableOfType(LedgerFault.class, () -> restore(other, false))
                        .text()
                        .zh())
                .isEqualTo("这不是台账文件：" + backup + "。请给出 dudao ledger 建立的文件。");
        Files.delete(backup);
        try (var plain = java.sql.DriverManager.getConnection("jdbc:sqlite:" + backup);
                var statement = plain.createStatement()) {
            statement.execute("create table journal (a)");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(catchThrowableOfType(LedgerFault.class, () -> restore(other, false))
                        .text()
                        .zh())
                .isEqualTo("这不是台账文件：" + backup + "。请给出 dudao ledger backup 做的备份。");
        assertThat(other).doesNotExist();
        Refused same = catchThrowableOfType(Refused.class, () -> restore(backup, true));
        assertThat(same.reason().zh()).isEqualTo("备份和台账是同一个文件：" + backup + "。");
    }
}
