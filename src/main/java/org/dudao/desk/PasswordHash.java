package org.dudao.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** Passwords as hashes of argon2id, with what OWASP's password storage guide asks: 19 MiB, two passes, one lane. */
public final class PasswordHash {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;

    /** What a password must have at least and may have at most. */
    private static final int SHORTEST = 12;

    private static final int LONGEST = 128;

    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "password1234",
            "password12345",
            "administrator",
            "1qaz2wsx3edc");

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);

    /** Of no account: an unknown login takes as long as a known one. */
    private static final String NOBODY = encode("nobody has this password");

    private PasswordHash() {}

    /** The hash of a password, with its salt and parameters. */
    public static String encode(String password) {
        return Password.hash(password).addRandomSalt(SALT).with(FUNCTION).getResult();
    }

    /**
     * Whether a password is the one of a hash. Takes as long where there is none.
     *
     * @param encoded what {@link #encode} gave; null for an account that does not exist
     */
    public static boolean matches(String password, @Nullable String encoded) {
        String against = encoded == null ? NOBODY : encoded;
        boolean isRight = password.length() <= LONGEST
                && Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
        return isRight && encoded != null;
    }

    /**
     * Why a password is not taken; null if it is.
     *
     * @param login of its account
     */
    public static @Nullable BilingualText fault(String password, String login) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return new BilingualText(
                    "密码应有 " + SHORTEST + " 至 " + LONGEST + " 个字，现有 " + password.length() + " 个。可以用一句话。",
                    "A password has " + SHORTEST + " to " + LONGEST + " characters; this one has " + password.length()
                            + ". A sentence will do.");
        } else if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            return new BilingualText("密码中不能有账号名。", "A password must not contain the login.");
        } else if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) {
            return new BilingualText("这个密码太容易猜到，请另取。", "This password is easily guessed; choose another.");
        }
        return null;
    }
}
