package org.dudao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern PLACE = Pattern.compile("[^\\s，。；：、（）“”「」『』]+![A-Z]{1,3}[1-9]\\d{0,6}");

    /** The number of a document, after its title. */
    private static final Pattern NUMBER = Pattern.compile("（[^（）]*号）");

    /** The titles in 《》 of documents of this program, which are no titles of law. */
    private static final Set<String> OWN_TITLES =
            Set.of("存在问题及改进措施", "督导通知书", "自评报告", "初步督导意见", "督导意见书", "限期整改通知书", "整改通知书", "督导报告", "整改台账", "整改任务表");

    /** The quotation marks of the mainland, and in the same order those of Taiwan. */
    private static final String QUOTES = "“”‘’";

    private static final String CORNERS = "「」『』";

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

    /**
     * The text in Traditional characters and quotation marks; text that is not Chinese, titles of law in 《》, and locations such as
     * {@code 学校!F17} are unchanged.
     */
    public static String of(String text) {
        return of(text, KeptWords.NONE);
    }

    /** The text in Traditional characters, with these words unchanged too. */
    static String of(String text, KeptWords kept) {
        StringBuilder converted = new StringBuilder(text.length());
        Matcher place = text.indexOf('!') < 0 ? null : PLACE.matcher(text);
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int length = Math.max(title(text, i), kept.lengthAt(text, i));
            if (place != null && place.region(i, text.length()).lookingAt()) {
                length = Math.max(length, place.end() - i);
            }
            if (length > 0) {
                converted.append(Shipped.TABLE.convert(text.substring(from, i))).append(text, i, i + length);
                from = i + length;
            }
            i += Math.max(1, length);
        }
        return converted.append(Shipped.TABLE.convert(text.substring(from))).toString();
    }

    /** The length of the title of law in its marks at an index, with its number; a title may have another in it. */
    private static int title(String text, int index) {
        int depth = 0;
        for (int i = index; i < text.length() && (i == index ? text.charAt(i) == '《' : depth > 0); i++) {
            depth += text.charAt(i) == '《' ? 1 : text.charAt(i) == '》' ? -1 : 0;
            if (depth == 0) {
                Matcher number = NUMBER.matcher(text).region(i + 1, text.length());
                int end = number.lookingAt() ? number.end() : i + 1;
                return OWN_TITLES.contains(text.substring(index + 1, i)) ? 0 : end - index;
            }
        }
        return 0;
    }

    /** Converts a text of the program's own, including locations. */
    public static String convertAll(String text) {
        return Shipped.TABLE.convert(text);
    }

    String convert(String text) {
        StringBuilder converted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int taken = text.charAt(i) < FIRST_HAN ? 0 : match(text, i);
            if (taken > 0) {
                converted.append(table.get(text.substring(i, i + taken)));
            } else {
                int quote = QUOTES.indexOf(text.charAt(i));
                converted.append(quote < 0 ? text.charAt(i) : CORNERS.charAt(quote));
            }
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
