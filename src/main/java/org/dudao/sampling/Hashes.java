package org.dudao.sampling;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text in UTF-8, in hex. All chance in a draw comes from here and from the seed. */
final class Hashes {
    private Hashes() {}

    static String of(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }

    /** The remainder of the hash, read as one number, by a divisor. */
    static long remainder(String hash, long divisor) {
        return new BigInteger(hash, 16).mod(BigInteger.valueOf(divisor)).longValueExact();
    }
}
