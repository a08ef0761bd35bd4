package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dudao.ledger.ActedLedger.by;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.io.FileFault;
import org.dudao.io.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is kept by its hash, never written again, and missed when it is gone. */
class EvidenceFilesTest {
    private static final String SHA = Sha256.of("photo");

    @TempDir
    private Path folder;

    private ActedLedger ledger;
    private String id;

    @BeforeEach
    void anItem() {
        ledger = new ActedLedger(folder);
        id = ledger.item();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> kept() throws IOException {
        Path files = folder.resolve("l.db.files");
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> files.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileIsKeptOnceWithTheEndOfItsFirstName() throws IOException {
        ledger.attach(id, by("王督学"), "张三的照片.JPG", "photo");
        ledger.attach(id, by("王督学", "同一张"), "copy.png", "photo");
        ledger.attach(id, by("王督学"), "no end", "other");
        String other = Sha256.of("other");
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        SHA.substring(0, 2) + "/" + SHA + ".jpg", other.substring(0, 2) + "/" + other);
        assertThat(new LedgerQueries(ledger.database).evidence(id))
                .containsExactly(
                        new AttachedFile(1, "张三的照片.JPG", SHA, 5, null, "王督学", ActedLedger.DAY),
                        new AttachedFile(2, "copy.png", SHA, 5, "同一张", "王督学", ActedLedger.DAY),
                        new AttachedFile(3, "no end", other, 5, null, "王督学", ActedLedger.DAY));
        assertThat(ledger.fault()).isNull();
    }

    @Test
    void aRefusedActLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> ledger.attach("nope", by("王督学"), "a.jpg", "photo"))
                .isInstanceOf(Refused.class);
        assertThat(kept()).isEmpty();
        assertThat(folder.resolve("l.db.files")).isEmptyDirectory();
    }

    @Test
    void anEmptyOrMissingFileOrAFolderIsNoEvidence() {
        assertThatThrownBy(() -> ledger.attach(id, by("王督学"), "empty.jpg", ""))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("佐证材料是空文件：" + folder.resolve("empty.jpg") + "。请检查后再附。");
        assertThatThrownBy(() -> ledger.files().prepare(folder.resolve("gone.jpg")))
                .isInstanceOf(FileFault.class);
        assertThatThrownBy(() -> ledger.files().prepare(folder)).isInstanceOf(IOException.class);
        assertThat(ledger.now(id).version()).isEqualTo(1);
    }

    @Test
    void aFileThatIsGoneOrChangedIsTold() throws IOException {
        ledger.attach(id, by("王督学"), "a.jpg", "photo");
        Path file = Objects.requireNonNull(ledger.files().find(SHA));
        Files.writeString(file, "forged");
        assertThat(ledger.fault()).isEqualTo("佐证材料被改动：" + file + "。请从备份旁边的 .files 文件夹复制回来。");
        assertThatThrownBy(() -> ledger.attach(id, by("王督学"), "b.jpg", "photo"))
                .isInstanceOf(LedgerFault.class)
                .hasMessageStartingWith("已有的佐证材料被改动，没有覆盖，也没有登记：" + file);
        assertThat(file).hasContent("forged");
        assertThat(new LedgerQueries(ledger.database).evidence(id)).hasSize(1);
        Files.delete(file);
        assertThat(ledger.fault()).isEqualTo("佐证材料缺失：" + file.resolveSibling(SHA) + "。请从备份旁边的 .files 文件夹复制回来。");
        ledger.attach(id, by("王督学"), "b.jpg", "photo");
        assertThat(ledger.fault()).as("attached again").isNull();
    }

    @Test
    void aRowThatSomebodyChangedBehindTheJournalIsTold() {
        ledger.attach(id, by("王督学"), "a.jpg", "photo");
        ledger.attach(id, by("王督学"), "b.jpg", "other");
        for (String change : List.of(
                "sha256 = '" + "0".repeat(64) + "'",
                "bytes = 6",
                "name = 'x'",
                "added_on = '2026-08-11'",
                "note = added_by")) {
            sql("update evidence set " + change + " where nth = 1");
            assertThat(ledger.fault()).as(change).isEqualTo("事项 " + id + " 的第 1 件佐证材料被绕过日志改动");
            sql("update evidence set note = null, bytes = 5, added_on = '2026-08-10', sha256 = '" + SHA
                    + "', name = (select id from personal where value = 'a.jpg') where nth = 1");
            assertThat(ledger.fault()).isNull();
        }
        sql("update evidence set nth = 3 where nth = 2");
        assertThat(ledger.fault()).isEqualTo("事项 " + id + " 的第 2 件佐证材料被删除");
        sql("update evidence set nth = 2 where nth = 3");
        sql(
                "insert into evidence select item, 3, name, sha256, bytes, note, added_by, added_on from evidence where nth = 1");
        assertThat(ledger.fault()).isEqualTo("事项 " + id + " 的第 3 件佐证材料不在日志中");
    }

    private void sql(String statement) {
        ledger.database.read(handle -> handle.execute(statement));
    }
}
