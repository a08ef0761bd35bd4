package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts: each change is in the journal, and nobody is locked out. */
@ExtendWith(LedgerFixture.class)
abstract class AccountBehaviour {
    private static final Account INSPECTOR =
            new Account("wang.li", "王莉", AccountRole.INSPECTOR, List.of("990102001", "990101"), "hash-1", true);
    private static final Account ADMINISTRATOR =
            new Account("root", "李主任", AccountRole.ADMINISTRATOR, List.of(), "hash-2", true);

    private TestLedger ledger;
    private Accounts accounts;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
        accounts = new Accounts(ledger.database());
    }

    private static String zh(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason().zh();
    }

    private List<String> journal() {
        return ledger.database().read(handle -> handle.createQuery("select kind, body from journal order by seq")
                .map((row, context) -> row.getString("kind") + " "
                        + row.getString("body").replaceAll("\"([0-9a-f]{32}|[0-9a-f]{64})\"", "#"))
                .list());
    }

    @Test
    void anAccountIsAddedAndFound() {
        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.hasAdministrator()).isFalse();
        assertThat(accounts.add(INSPECTOR, "李主任")).isEqualTo(INSPECTOR);
        assertThat(accounts.add(ADMINISTRATOR, "李主任")).isEqualTo(ADMINISTRATOR);
        assertThat(accounts.find("wang.li")).isEqualTo(INSPECTOR);
        assertThat(accounts.find("wang")).isNull();
        assertThat(accounts.all()).containsExactly(ADMINISTRATOR, INSPECTOR);
        assertThat(accounts.hasAdministrator()).isTrue();
        assertThat(Told.check(ledger)).isEqualTo("whole: 2 rows, 0 items");
    }

    @Test
    void eachChangeIsOneRowOfTheJournalWithoutNameAndPassword() {
        accounts.add(INSPECTOR, "李主任");
        assertThat(accounts.assign("wang.li", List.of("990103"), "李主任").townships())
                .containsExactly("990103");
        assertThat(accounts.password("wang.li", "hash-3", "王莉").password()).isEqualTo("hash-3");
        assertThat(accounts.disable("wang.li", "李主任").isEnabled()).isFalse();
        assertThat(accounts.disable("wang.li", "李主任").isEnabled()).isFalse();
        assertThat(accounts.enable("wang.li", "李主任").isEnabled()).isTrue();
        assertThat(journal())
                .containsExactly(
                        "account-added {\"account\":\"wang.li\",\"name\":#,\"role\":\"inspector\",\"townships\":"
                                + "[\"990101\",\"990102001\"],\"enabled\":true,\"row\":#,\"names\":[#,#]}",
                        "account-changed {\"account\":\"wang.li\",\"name\":#,\"role\":\"inspector\",\"townships\":"
                                + "[\"990103\"],\"enabled\":true,\"changed\":\"townships\",\"row\":#}",
                        "account-changed {\"account\":\"wang.li\",\"name\":#,\"role\":\"inspector\",\"townships\":"
                                + "[\"990103\"],\"enabled\":true,\"changed\":\"password\",\"row\":#}",
                        "account-changed {\"account\":\"wang.li\",\"name\":#,\"role\":\"inspector\",\"townships\":"
                                + "[\"990103\"],\"enabled\":false,\"changed\":\"enabled\",\"row\":#}",
                        "account-changed {\"account\":\"wang.li\",\"name\":#,\"role\":\"inspector\",\"townships\":"
                                + "[\"990103\"],\"enabled\":true,\"changed\":\"enabled\",\"row\":#}");
        assertThat(Told.check(ledger)).isEqualTo("whole: 5 rows, 0 items");
    }

    @Test
    void whatCannotBeIsRefusedAndWritesNothing() {
        accounts.add(INSPECTOR, "李主任");
        assertThat(zh(() -> accounts.add(INSPECTOR, "李主任"))).isEqualTo("登录名 wang.li 已有人用。请另取一个；停用的账号也不能再取同名。");
        assertThat(zh(() -> accounts.password("wang", "hash", "李主任"))).isEqualTo("没有这个账号：wang。可用 dudao users list 查看。");
        assertThat(zh(() -> accounts.mustHave("wang"))).isEqualTo("没有这个账号：wang。可用 dudao users list 查看。");
        assertThat(zh(() -> accounts.assign("wang.li", List.of(), "李主任")))
                .isEqualTo("wang.li 的角色是督学，须写明负责的乡镇或县（--township）。");
        assertThat(zh(() -> accounts.assign("wang.li", List.of("9901"), "李主任")))
                .isEqualTo("乡镇代码 9901 有误：乡镇为 9 位数字，县（市、区）为 6 位数字。");
        assertThat(zh(() -> accounts.add(
                        new Account("zhao", "赵校长", AccountRole.SUBMITTER, List.of(), "hash", true), "李主任")))
                .isEqualTo("zhao 的角色是报送人，须写明负责的乡镇或县（--township）。");
        assertThat(accounts.all()).containsExactly(INSPECTOR);
        assertThat(Told.check(ledger)).isEqualTo("whole: 1 rows, 0 items");
    }

    @Test
    void theLastEnabledAdministratorIsNotDisabled() {
        accounts.add(ADMINISTRATOR, "李主任");
        assertThat(zh(() -> accounts.disable("root", "李主任"))).isEqualTo("root 是最后一个启用的管理员，不能停用。请先新增或启用另一个管理员。");
        accounts.add(new Account("deputy", "钱副主任", AccountRole.ADMINISTRATOR, List.of(), "h", false), "李主任");
        assertThat(zh(() -> accounts.disable("root", "李主任"))).startsWith("root 是最后一个启用的管理员");
        accounts.enable("deputy", "李主任");
        assertThat(accounts.disable("root", "钱副主任").isEnabled()).isFalse();
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    @Test
    void anAccountChangedBehindTheJournalShows() {
        accounts.add(INSPECTOR, "李主任");
        accounts.add(ADMINISTRATOR, "李主任");
        ledger.execute("update account set password = 'hash-9' where login = 'root'");
        assertThat(Told.check(ledger)).isEqualTo("account root was changed without the journal");
        ledger.execute("update account set password = 'hash-2' where login = 'root'");
        ledger.execute("update account set role = 'administrator' where login = 'wang.li'");
        assertThat(Told.check(ledger)).isEqualTo("account wang.li was changed without the journal");
        ledger.execute("delete from account where login = 'wang.li'");
        assertThat(Told.check(ledger)).isEqualTo("account wang.li was deleted");
        ledger.execute("insert into account select 'evil', name, role, townships, password, 1 from account");
        assertThat(Told.check(ledger)).isEqualTo("account evil is not in the journal");
    }

    @Test
    void aNameIsDeletedOnceItsAccountIsDisabled() {
        accounts.add(INSPECTOR, "李主任");
        Forgetting forgetting = new Forgetting(ledger.database());
        Act act = new Act("李主任", LocalDate.of(2026, 8, 1), null);
        assertThat(zh(() -> forgetting.forget("王 莉", act, false)))
                .isEqualTo("账号 wang.li 还在使用这个姓名。请先停用（dudao users disable wang.li），再删除。");
        accounts.disable("wang.li", "李主任");
        assertThat(forgetting.forget("王 莉", act, false).spellings()).isEqualTo(1);
        assertThat(accounts.find("wang.li"))
                .extracting(account -> account.name().replaceAll("[0-9a-f]{8}", "#"))
                .isEqualTo("〔#〕");
        assertThat(zh(() -> accounts.enable("wang.li", "李主任"))).isEqualTo("账号 wang.li 的姓名已按要求删除，不能再启用。请另建账号。");
        assertThat(accounts.password("wang.li", "hash-4", "李主任").password()).isEqualTo("hash-4");
        assertThat(Told.check(ledger)).isEqualTo("whole: 4 rows, 0 items");
    }

    @Test
    void aNameWithAnIdentityNumberIsRefused() {
        Account numbered = new Account("wang.li", "王莉11010519491231002X", AccountRole.AUDITOR, List.of(), "h", true);
        assertThat(zh(() -> accounts.add(numbered, "李主任"))).isEqualTo("姓名或备注中有身份证号码，没有写入。台账只记姓名，请删去号码。");
        assertThat(accounts.all()).isEmpty();
    }
}
