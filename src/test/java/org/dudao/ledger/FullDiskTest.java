package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.TestTown.JULY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on a disk that takes no more. */
@Tag("full")
class FullDiskTest {
    private static final int MOST = 5_000;

    @TempDir
    private Path folder;

    /** Imports towns until the disk is full; gives the message, and the number of towns that were taken. */
    private static int fill(LedgerDatabase database, int from, StringBuilder said) {
        Importer importer = new Importer(database, Catalogue.load());
        for (int town = from; town < from + MOST; town++) {
            TestTown one = JULY.town(String.valueOf(100_000_000 + town));
            try {
                importer.add(one.assessment(), one.sha256(), "王导入");
            } catch (LedgerFault e) {
                said.append(e.text().zh());
                return town;
            }
        }
        throw new AssertionError("The disk is too large.");
    }

    private static void mustHoldWholeTowns(LedgerDatabase database, int towns) {
        JournalCheck check = JournalCheck.of(database);
        assertThat(check.fault()).isNull();
        assertThat(check.items()).isEqualTo(5 * towns);
        assertThat(check.rows()).isEqualTo(6L * towns);
    }

    @Test
    void aFullDiskLeavesTheFileWhole() throws IOException {
        try (SmallDisk disk = SmallDisk.of(2_000)) {
            Path file = disk.folder().resolve("台账.db");
            StringBuilder said = new StringBuilder();
            int towns;
            try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
                towns = fill(database, 0, said);
                assertThat(said.toString()).isEqualTo("磁盘已满，没有写入，台账完好：" + file + "。请腾出空间后再试。");
                assertThat(towns).isGreaterThan(5);
                mustHoldWholeTowns(database, towns);
            }
            disk.remount("size=4000k");
            try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
                mustHoldWholeTowns(database, towns);
                towns = fill(database, towns, said);
                mustHoldWholeTowns(database, towns);
            }
        }
    }

    @Test
    void aNewLedgerThatHasNoRoomIsRefused() throws IOException {
        try (SmallDisk disk = SmallDisk.of(60)) {
            Path file = disk.folder().resolve("台账.db");
            LedgerFault fault = catchThrowableOfType(
                    LedgerFault.class, () -> LedgerDatabase.open(file.toString(), Clock.systemUTC()));
            assertThat(fault.text().zh()).startsWith("磁盘已满，没有写入");
            disk.remount("size=4000k");
            try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
                mustHoldWholeTowns(database, 0);
            }
        }
    }

    @Test
    void aReadOnlyDiskIsToldAsSuch() throws IOException {
        try (SmallDisk disk = SmallDisk.of(2_000)) {
            Path file = disk.folder().resolve("台账.db");
            LedgerDatabase.open(file.toString(), Clock.systemUTC()).close();
            disk.remount("ro");
            LedgerFault fault = catchThrowableOfType(LedgerFault.class, () -> {
                try (LedgerDatabase database = LedgerDatabase.open(file.toString(), Clock.systemUTC())) {
                    fill(database, 0, new StringBuilder());
                }
            });
            assertThat(fault.text().zh()).isEqualTo("台账文件不能打开：" + file + "。请检查：它应是文件而不是文件夹，所在文件夹要存在，并且可以读写。");
        }
    }

    @Test
    void aLimitOfTheSizeOfFilesLeavesTheFileWhole() throws IOException, InterruptedException {
        Path file = folder.resolve("台账.db");
        KilledWriter writer = KilledWriter.start(
                List.of("sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"),
                file.toString(),
                LedgerKills.base(folder),
                2,
                folder.resolve("errors"));
        assertThat(writer.await()).isEqualTo(2);
        assertThat(writer.errors()).isEmpty();
        assertThat(writer.fault()).startsWith("磁盘读写出错，没有写入：" + file + "（").endsWith("请检查磁盘、配额和文件大小的限制。");
        assertThat(writer.acknowledged()).hasSizeGreaterThan(5);
        Survival.at(file.toString()).mustHold(writer);
    }

    @Test
    void aFullDiskOfTheServerLeavesItWhole() throws IOException {
        PostgresServer server = PostgresServer.shared();
        try (SmallDisk disk = SmallDisk.of(16_000)) {
            SmallDisk.run("chown", "postgres", disk.folder().toString()); // who is not root is the server's owner
            server.execute("create tablespace small location '" + disk.folder() + "'");
            String address = server.newDatabase();
            String name = address.replaceAll(".*/|\\?.*", "");
            server.execute("alter database " + name + " set tablespace small");
            try (LedgerDatabase database = LedgerDatabase.open(address, Clock.systemUTC())) {
                StringBuilder said = new StringBuilder();
                int towns = fill(database, 0, said);
                assertThat(said.toString()).isEqualTo("磁盘已满，没有写入，台账完好：" + address + "。请腾出空间后再试。");
                mustHoldWholeTowns(database, towns);
                disk.remount("size=20000k");
                mustHoldWholeTowns(database, fill(database, towns, said));
            }
            server.drop(address);
            server.execute("drop tablespace small");
        }
    }

    @Test
    void aTemporaryFolderWithoutRoomIsToldAsSuch() throws IOException, InterruptedException {
        KilledWriter writer = KilledWriter.start(
                List.of("sh", "-c", "ulimit -f 500; exec \"$@\"", "sh"),
                folder.resolve("台账.db").toString(),
                LedgerKills.base(folder),
                2,
                folder.resolve("errors"));
        assertThat(writer.await()).isEqualTo(2);
        assertThat(writer.errors()).isEmpty();
        assertThat(writer.fault()).startsWith("SQLite 的程序库不能装入：须在临时文件夹 ");
    }
}
