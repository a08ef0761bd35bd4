package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.ActedLedger.by;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is deleted is nowhere in the file, and the journal stays whole. */
class ForgettingTest {
    @TempDir
    private Path folder;

    private ActedLedger ledger;
    private Forgetting forgetting;

    @BeforeEach
    void aPersonInEveryPart() {
        ledger = new ActedLedger(folder);
        forgetting = new Forgetting(ledger.database);
        String id = ledger.item();
        ledger.actions.assign(id, by("张三丰"), new ItemAssignment("张三丰", "张 三丰", null, null, null));
        ledger.actions.report(id, by("张三丰", "张三丰已加固"), ItemAction.REPORT);
        ledger.actions.recheck(id, by("王督学", "见过张三丰"), RecheckResult.DONE, null);
        ledger.attach(id, by("张　三丰"), "张三丰的照片.jpg", "photo");
        ledger.actions.close(id, by("李主任"));
        ledger.actions.assign(ledger.item(), by("李主任"), new ItemAssignment("张三丰", null, null, null, null));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> tablesWith(String text) {
        return ledger.database.read(handle -> {
            List<String> found = new ArrayList<>();
            for (String table : handle.createQuery("select name from sqlite_master where type = 'table'")
                    .mapTo(String.class)
                    .list()) {
                boolean has = handle.createQuery("select * from " + table).mapToMap().list().stream()
                        .anyMatch(row -> row.values().stream().anyMatch(value -> String.valueOf(value)
                                .replaceAll("[\\s　]", "")
                                .contains(text)));
                if (has) {
                    found.add(table);
                }
            }
            return found;
        });
    }

    private boolean isInFile(String text) throws IOException {
        String bytes = new String(Files.readAllBytes(folder.resolve("l.db")), StandardCharsets.UTF_8);
        Path wal = folder.resolve("l.db-wal");
        String more = Files.exists(wal) ? Files.readString(wal, StandardCharsets.ISO_8859_1) : "";
        return bytes.contains(text)
                || more.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void namesAndRemarksAreInOneTableAlone() {
        assertThat(tablesWith("张三丰")).containsExactly("personal");
    }

    @Test
    void aNameIsDeletedInAllSpellingsAndTheChainIsWhole() throws IOException {
        String last = JournalCheck.of(ledger.database).last();
        assertThat(forgetting.forget("张三丰", by("李主任"), false)).isEqualTo(new Forgetting.Forgotten(3, 0, 3, 0, 1, true));
        assertThat(new LedgerQueries(ledger.database).last())
                .extracting(row -> row.prev())
                .isEqualTo(last);
        assertThat(ledger.fault()).isNull();
        assertThat(JournalCheck.of(ledger.database).forgotten()).isEqualTo(3);
        assertThat(forgetting.forget("张三丰", by("李主任", "本人要求"), true))
                .isEqualTo(new Forgetting.Forgotten(0, 3, 0, 0, 0, true));
        assertThat(tablesWith("张三丰")).isEmpty();
        assertThat(isInFile("三丰")).isFalse();
        assertThat(isInFile("李主任")).isTrue();
        assertThat(ledger.fault()).isNull();
        assertThat(new LedgerQueries(ledger.database)
                        .evidence("onsite-2026-0001")
                        .get(0)
                        .name())
                .isNull();
    }

    @Test
    void whoDeletesIsAnotherPersonAndDoesNotRepeatTheName() {
        assertThat(zh("张三丰", by("张 三丰"))).isEqualTo("删除姓名须由另一人办理：办理人的姓名要记入日志（张 三丰）。");
        assertThat(zh("张三丰", by("李主任", "张三丰要求"))).isEqualTo("理由中提到了要删除的姓名，会留在台账中。请改写 --why。");
        assertThat(zh("赵钱", by("李主任"))).isEqualTo("台账中没有这个姓名：赵钱。");
        assertThat(zh("三丰", by("李主任"))).isEqualTo("台账中没有这个姓名：三丰。有备注或文件名提到它：要删除，加 --remarks。");
    }

    private String zh(String name, Act act) {
        return catchThrowableOfType(Refused.class, () -> forgetting.forget(name, act, false))
                .reason()
                .zh();
    }

    @Test
    void aNameDeletedBehindTheJournalIsTold() {
        String id = ledger.database.read(handle -> handle.createQuery("select id from personal where value = '王督学'")
                .mapTo(String.class)
                .one());
        ledger.database.read(
                handle -> handle.execute("update personal set salt = null, value = null where id = '" + id + "'"));
        assertThat(ledger.fault()).isEqualTo("姓名或备注 " + id + " 被绕过日志删除");
    }
}
