package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account is for, and what it may be called. */
class AccountTest {
    private static Account of(AccountRole role, String... townships) {
        return new Account("wang.li", " 王莉 ", role, List.of(townships), "$argon2id$secret", true);
    }

    @Test
    void itIsForItsTownshipsAndThoseOfItsCounties() {
        Account inspector = of(AccountRole.INSPECTOR, "990102001", "990101", "990101");
        assertThat(inspector.townships()).containsExactly("990101", "990102001");
        assertThat(inspector.covers("990101003")).isTrue();
        assertThat(inspector.covers("990101")).isTrue();
        assertThat(inspector.covers("990102001")).isTrue();
        assertThat(inspector.covers("990102002")).isFalse();
        assertThat(inspector.covers("990102"))
                .as("a county of which it has one township")
                .isFalse();
    }

    @Test
    void withoutTownshipsItIsForAllOrForNoneByItsRole() {
        assertThat(List.of(AccountRole.values()))
                .filteredOn(role -> of(role).covers("990101003"))
                .containsExactly(AccountRole.REVIEWER, AccountRole.AUDITOR, AccountRole.ADMINISTRATOR);
        assertThat(of(AccountRole.REVIEWER, "990102").covers("990101003")).isFalse();
    }

    @Test
    void rolesHaveCodesAndWords() {
        assertThat(List.of(AccountRole.values()))
                .extracting(role -> role.code() + " " + role.zh() + " " + role.en())
                .containsExactly(
                        "submitter 报送人 submitter",
                        "inspector 督学 inspector",
                        "reviewer 复核人 reviewer",
                        "auditor 审计 auditor",
                        "administrator 管理员 administrator");
        assertThat(AccountRole.ofCode("auditor")).isEqualTo(AccountRole.AUDITOR);
        assertThatThrownBy(() -> AccountRole.ofCode("root")).hasMessage("There is no role root.");
    }

    @Test
    void itsTextNeverHasTheHash() {
        assertThat(of(AccountRole.AUDITOR))
                .hasToString("Account[login=wang.li, name=王莉, role=AUDITOR, townships=[], isEnabled=true]");
        assertThat(new AccountRow("wang.li", "id", "auditor", "", "$argon2id$secret", "1"))
                .hasToString("AccountRow[login=wang.li, name=id, role=auditor, townships=, enabled=1]");
    }

    @Test
    void malformedLoginsNamesAndTownshipsAreRefused() {
        for (String login : List.of("", "a", "Wang", "王莉", "a b", "a/b", "x".repeat(41))) {
            assertThat(refused(login, "王莉", "990101")).as(login).startsWith("登录名 ");
        }
        assertThat(refused("Wang", "王莉", "990101")).isEqualTo("登录名 Wang 有误：应为 2 至 40 个小写字母、数字、点、下划线或连字符，如 wang.li。");
        assertThat(refused("wang", " ", "990101")).isEqualTo("没有写明姓名。日志要记下是谁办理的。");
        assertThat(refused("wang", "王莉", "99010")).isEqualTo("乡镇代码 99010 有误：乡镇为 9 位数字，县（市、区）为 6 位数字。");
        assertThat(refused("wang", "王莉", "９９０１０１")).startsWith("乡镇代码 ");
    }

    private static String refused(String login, String name, String township) {
        return catchThrowableOfType(
                        Refused.class,
                        () -> new Account(login, name, AccountRole.INSPECTOR, List.of(township), "", true))
                .reason()
                .zh();
    }
}
