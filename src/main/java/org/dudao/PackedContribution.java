package org.dudao;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dudao.county.Contribution;
import org.dudao.io.Sha256;

/**
 * What a township gives to its county's assessment, as bytes that may travel between machines: a line that says which program, rules and profiles
 * made them, with their hash, and then the contribution. They are read by the same program and rules alone.
 */
final class PackedContribution {
    private static final String FORMAT = "dudao-contribution/1";

    private PackedContribution() {}

    static byte[] pack(Contribution contribution, String rulesetSha256) {
        byte[] body = contribution.toBytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((made(rulesetSha256) + Sha256.of(body) + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /**
     * Reads what was packed.
     *
     * @throws UnreadableInput where the bytes are damaged, or were made by another program, other rules or under other profiles
     */
    static Contribution unpack(byte[] bytes, String rulesetSha256) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (!head.startsWith(made(rulesetSha256))) {
            throw new UnreadableInput("A contribution was not made by this program with these rules ("
                    + made(rulesetSha256).strip() + "). Assess the township again.");
        }
        byte[] body = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
        if (!head.endsWith(" " + Sha256.of(body))) {
            throw new UnreadableInput(
                    "A contribution is damaged: its hash is not that of its bytes. Assess the township again.");
        }
        return Contribution.parse(body);
    }

    private static String made(String rulesetSha256) {
        return FORMAT + " " + Dudao.version() + " " + rulesetSha256 + " ";
    }
}
