package org.dudao.narrative;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A text in traditional characters as one in simplified ones of the same length, by the table for {@code --lang zh-TW} read backwards. */
final class SimplifiedCharacters {
    private static final String TABLE = "/zh-TW.tsv";

    /** A text about schools in traditional characters has some of these. */
    private static final Pattern TRADITIONAL = Pattern.compile("[學園縣鎮鄉數師總達開費員區級實現]");

    /** Other forms that texts have, each with its simplified one. */
    private static final String VARIANTS = "佔占牀床爲为裏里羣群綫线衆众";

    /** Before it stand characters that no text has. */
    private static final char COMMON = 0x4E00;

    private SimplifiedCharacters() {}

    /** The text, as long as it was. */
    static String of(String text) {
        if (!TRADITIONAL.matcher(text).find()) {
            return text;
        }
        Map<Character, Character> simplified = table();
        StringBuilder all = new StringBuilder(text);
        for (int i = 0; i < all.length(); i++) {
            all.setCharAt(i, simplified.getOrDefault(all.charAt(i), all.charAt(i)));
        }
        return all.toString();
    }

    /** Traditional characters that are no simplified ones: 覆 stays in 覆盖, though 复 may become it. */
    private static Map<Character, Character> table() {
        Map<Character, Character> table = new HashMap<>();
        BitSet simplified = new BitSet();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SimplifiedCharacters.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab < 0 || line.startsWith("#") || line.length() != 2 * tab + 1) {
                    continue;
                }
                for (int i = 0; i < tab && line.charAt(0) >= COMMON; i++) {
                    simplified.set(line.charAt(i));
                    table.putIfAbsent(line.charAt(tab + 1 + i), line.charAt(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.keySet().removeIf(simplified::get);
        for (int i = 0; i < VARIANTS.length(); i += 2) {
            table.put(VARIANTS.charAt(i), VARIANTS.charAt(i + 1));
        }
        return table;
    }
}
