package org.dudao.desk;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as hashes by Argon2id (RFC 9106), with the parameters that OWASP names for it. Only the encoded hash is stored.
 *
 * <p>A password is normalised first (NFKC): whether an input method gives full-width or half-width digits, it is the same password.
 */
public final class PasswordHash {
    /** The least number of characters. */
    public static final int SHORTEST = 12;

    /** The largest number of characters. */
    public static final int LONGEST = 128;

    private static final int MEMORY = 19 * 1024; // KiB
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY + ",t=" + ITERATIONS + ",p=" + LANES + "$";
    private static final Pattern ENCODED =
            Pattern.compile(Pattern.quote(HEAD) + "([A-Za-z0-9+/]{22})\\$[A-Za-z0-9+/]{43}");

    /** What a password is compared with where there is none; no password has this hash. */
    private static final String NOBODY = HEAD + "A".repeat(22) + "$" + "A".repeat(43);

    /** Of 12 characters and more, the most common ones. */
    private static final Set<String> COMMON = Set.of(
            "012345678910",
            "0123456789ab",
            "012345678901",
            "0987654321098",
            "098765432109",
            "112233445566",
            "123123123123",
            "1234567890-=",
            "12345678900987654321",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789abc",
            "1234567890ab",
            "123456789012345",
            "1234567890123456",
            "12345678901234567890",
            "123qweasdzxc",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u8i",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "1qazxsw23edc",
            "5201314520131",
            "520131452013",
            "520520520520",
            "administrator",
            "admin1234567",
            "admin123456789",
            "adminadminadmin",
            "aaa123456789",
            "aa1234567890",
            "abc123456789",
            "abcd12345678",
            "abcdefghijkl",
            "abcdefghijklmnopqrstuvwxyz",
            "changemechangeme",
            "iloveyou1314",
            "jiaoyuju1234",
            "jiaoyuju123456",
            "passw0rd1234",
            "passwordpassword",
            "password1234",
            "password12345",
            "password123456",
            "q1w2e3r4t5y6",
            "qazwsxedcrfv",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwertyuiopasdfghjkl",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwer12345678",
            "woaini1314520",
            "woaini520131",
            "woaini5201314",
            "zaq12wsxcde3",
            "zxcvbnmasdfg");

    private PasswordHash() {}

    /** The hash of a password with a new salt, encoded with its parameters. */
    public static String encode(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return hash(normal(password), salt);
    }

    /**
     * Whether a password is the one of an encoded hash. It takes as long where there is no hash, so that nobody learns which accounts exist.
     *
     * @param encoded null for an unknown account
     */
    public static boolean matches(String password, @Nullable String encoded) {
        Matcher matcher = ENCODED.matcher(encoded == null ? NOBODY : encoded);
        boolean isKnown = matcher.matches() && encoded != null;
        String expected = isKnown ? String.valueOf(encoded) : NOBODY;
        byte[] salt = Base64.getDecoder().decode(isKnown ? matcher.group(1) : "A".repeat(22));
        String normal = normal(password);
        boolean isLong = length(normal) > LONGEST;
        String found = hash(isLong ? "" : normal, salt);
        return MessageDigest.isEqual(
                        found.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII))
                && isKnown
                && !isLong;
    }

    private static String hash(String password, byte[] salt) {
        return Argon2Function.getInstance(MEMORY, ITERATIONS, LANES, LENGTH, Argon2.ID)
                .hash(password.getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
    }

    /** Why a password is not taken for an account, and what to do; null if it is. */
    public static @Nullable BilingualText fault(String password, String login) {
        String normal = normal(password);
        int length = length(normal);
        String lower = normal.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return new BilingualText(
                    "密码太短：至少 " + SHORTEST + " 个字符，可用几个不相干的词连成一句。",
                    "The password is too short: use at least " + SHORTEST
                            + " characters, such as several unrelated words.");
        } else if (length > LONGEST) {
            return new BilingualText(
                    "密码太长：至多 " + LONGEST + " 个字符。",
                    "The password is too long: use at most " + LONGEST + " characters.");
        } else if (lower.contains(login.toLowerCase(Locale.ROOT))) {
            return new BilingualText("密码中含有登录名。请另取一个。", "The password contains the login. Choose another one.");
        } else if (COMMON.contains(lower) || normal.codePoints().distinct().count() == 1) {
            return new BilingualText(
                    "这个密码太常见，容易被猜到。请另取一个。", "This password is too common and easily guessed. Choose another one.");
        }
        return null;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
