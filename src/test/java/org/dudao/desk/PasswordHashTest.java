package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Passwords: kept as Argon2id hashes, compared in the same time whether there is one or not. */
class PasswordHashTest {
    private static final String PASSWORD = "四只羊 on a roof";

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String encoded = PasswordHash.encode(PASSWORD);
        assertThat(encoded).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PasswordHash.matches(PASSWORD, encoded)).isTrue();
        assertThat(PasswordHash.matches(PASSWORD + " ", encoded)).isFalse();
        assertThat(PasswordHash.matches("", encoded)).isFalse();
        assertThat(PasswordHash.encode(PASSWORD)).as("a salt of its own").isNotEqualTo(encoded);
    }

    /** By the reference implementation: argon2-cffi 25.1.0. */
    @Test
    void aHashOfAnotherImplementationMatches() {
        assertThat(PasswordHash.matches(
                        PASSWORD,
                        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA"
                                + "$FYYM3JWqWMz85eE366Fet2C4WqaBfLICfnqlVJxl3Zg"))
                .isTrue();
    }

    @Test
    void fullWidthAndHalfWidthAreOnePassword() {
        assertThat(PasswordHash.matches("ａｂｃ１２３４５６７８９０", PasswordHash.encode("abc1234567890")))
                .isTrue();
    }

    @Test
    void whatIsNoHashOfOursMatchesNothing() {
        String encoded = PasswordHash.encode(PASSWORD);
        for (String other : List.of(
                "",
                PASSWORD,
                encoded + "A",
                encoded.replace("m=19456", "m=1945600"),
                encoded.replace("argon2id", "argon2i"),
                encoded.substring(0, encoded.lastIndexOf('$')) + "$" + "A".repeat(43))) {
            assertThat(PasswordHash.matches(PASSWORD, other)).as(other).isFalse();
        }
        assertThat(PasswordHash.matches(PASSWORD, null)).isFalse();
        assertThat(PasswordHash.matches("x".repeat(1_000_000), encoded)).isFalse();
    }

    @Test
    void anUnknownAccountTakesAsLongAsAKnownOne() {
        String encoded = PasswordHash.encode(PASSWORD);
        least(PASSWORD, encoded);
        long known = least("wrong password", encoded);
        long unknown = least("wrong password", null);
        assertThat(known).isGreaterThan(Duration.ofMillis(1).toNanos());
        assertThat(unknown).isBetween(known / 2, known * 2);
    }

    /** The shortest of ten times: what else the machine does only adds to them. */
    private static long least(String password, @Nullable String encoded) {
        return LongStream.range(0, 10)
                .map(i -> {
                    long start = System.nanoTime();
                    PasswordHash.matches(password, encoded);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private static @Nullable String fault(String password) {
        var fault = PasswordHash.fault(password, "wang.li");
        return fault == null ? null : fault.zh() + " " + fault.en();
    }

    @Test
    void aWeakPasswordIsNotTaken() {
        assertThat(fault(PASSWORD)).isNull();
        assertThat(fault("x1".repeat(64))).isNull();
        assertThat(fault("十二个字的密码刚好够用了")).isNull();
        assertThat(fault("十一个字的密码就不够用"))
                .isEqualTo("密码太短：至少 12 个字符，可用几个不相干的词连成一句。"
                        + " The password is too short: use at least 12 characters, such as several unrelated words.");
        assertThat(fault("𠮷".repeat(11)))
                .as("characters are counted, not their parts")
                .startsWith("密码太短");
        assertThat(fault("x1".repeat(64) + "x"))
                .isEqualTo("密码太长：至多 128 个字符。 The password is too long: use at most 128 characters.");
        assertThat(fault("my Wang.Li 2026"))
                .isEqualTo("密码中含有登录名。请另取一个。 The password contains the login. Choose another one.");
        for (String common : List.of("aaaaaaaaaaaa", "Password1234", "１２３４５６７８９０１２", "            ")) {
            assertThat(fault(common))
                    .as(common)
                    .isEqualTo("这个密码太常见，容易被猜到。请另取一个。"
                            + " This password is too common and easily guessed. Choose another one.");
        }
    }
}
