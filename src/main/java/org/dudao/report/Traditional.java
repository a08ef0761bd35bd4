package org.dudao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts Simplified Chinese to the characters of Taiwan; terms stay those of the mainland, whose law is quoted.
 *
 * <p>The longest match in a table of words and characters is used, as in OpenCC. Traditional characters are left unchanged: parts of a
 * sentence may be converted before the sentence is.
 */
public final class Traditional {
    /** The resource of the table: simplified, tab, traditional; a line beginning with # is a comment. */
    static final String TABLE = "/zh-TW.tsv";

    private static final char FIRST_HAN = 0x2E80;

    /** A cell reference, which must keep the sheet's actual name. */
    private static final Pattern PLACE = Pattern.compile("[^\\s，。；：、（）“”]+![A-Z]{1,3}[1-9]\\d{0,6}");

    private final Map<String, String> table = new HashMap<>();
    private int longest = 1;

    /** Converts by a table; words take precedence over characters. */
    Traditional(Map<String, String> words) {
        table.putAll(words);
        words.keySet().forEach(w -> longest = Math.max(longest, w.length()));
        // 批准 stays 批准, and 准许 became 准許, whose 准 must not be converted again to 準
        for (String traditional : words.values()) {
            if (!table.containsKey(traditional) && !convert(traditional).equals(traditional)) {
                table.put(traditional, traditional);
                longest = Math.max(longest, traditional.length());
            }
        }
    }

    /** The text in Traditional characters; text that is not Chinese, and locations such as {@code 学校!F17}, are unchanged. */
    public static String of(String text) {
        StringBuilder converted = new StringBuilder(text.length());
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (text.indexOf('!', from) >= 0 && place.find()) {
            converted.append(Shipped.TABLE.convert(text.substring(from, place.start())));
            converted.append(place.group());
            from = place.end();
        }
        return converted.append(Shipped.TABLE.convert(text.substring(from))).toString();
    }

    /** Converts a text of the program's own, including locations. */
    public static String convertAll(String text) {
        return Shipped.TABLE.convert(text);
    }

    String convert(String text) {
        StringBuilder converted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int taken = text.charAt(i) < FIRST_HAN ? 0 : match(text, i);
            converted.append(taken == 0 ? text.substring(i, i + 1) : table.get(text.substring(i, i + taken)));
            i += Math.max(1, taken);
        }
        return converted.toString();
    }

    private int match(String text, int from) {
        for (int length = Math.min(longest, text.length() - from); length > 0; length--) {
            if (table.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The lines of a table. */
    static Map<String, String> parse(String tsv) {
        Map<String, String> words = new HashMap<>();
        tsv.lines().filter(l -> !l.isEmpty() && !l.startsWith("#")).forEach(line -> {
            int tab = line.indexOf('\t');
            // the reviewed part comes first and takes precedence
            words.putIfAbsent(line.substring(0, tab), line.substring(tab + 1));
        });
        return words;
    }

    /** Loaded only if Traditional characters are needed. */
    private static final class Shipped {
        static final Traditional TABLE = new Traditional(parse(read()));

        private static String read() {
            try (InputStream in = Traditional.class.getResourceAsStream(Traditional.TABLE)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
