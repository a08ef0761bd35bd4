package org.dudao.submission.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.submission.json.FieldForms;
import org.dudao.submission.json.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** Words that offices use instead of those of the form, from {@code office-words.tsv}: 公立 for 公办. */
final class OfficeWords {
    private static final String FILE = "/office-words.tsv";
    private static final Pattern OF_HUNDRED = Pattern.compile("百分之(.+)");
    private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九])成");
    private static final List<String> ALL = List.of("全覆盖", "全部", "全", "百分之百", "百分百", "满");

    /** The words of the form by office word; each may be a word of several code lists. */
    private static final Map<String, List<String>> WORDS = read();

    private OfficeWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OfficeWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        words.computeIfAbsent(cells[0], word -> new java.util.ArrayList<>())
                                .add(cells[1]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The word of a field's code list that an office means by a word of its own, or misspelt; null if that is not clear. */
    static @Nullable String choice(FieldSchema field, String text) {
        List<String> words =
                FieldForms.choices(field).stream().map(CodeList::zh).toList();
        String word = HeadingNormalizer.word(text);
        List<String> meant = WORDS.getOrDefault(word, List.of()).stream()
                .filter(words::contains)
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        List<String> holding = words.stream()
                .filter(one -> one.length() > 1 && (word.contains(one) || (word.length() > 1 && one.contains(word))))
                .toList();
        return holding.size() == 1 ? holding.get(0) : near(word, words);
    }

    /** One wrong character in a word of three or more; two words of two characters have little in common. */
    private static @Nullable String near(String word, List<String> words) {
        String nearest = word.length() < 3 ? null : NameSuggestions.nearest(word, words);
        return nearest != null && Math.abs(nearest.length() - word.length()) <= 1 ? nearest : null;
    }

    /** Yes or no, from the first character of a phrase; null if it begins with neither. */
    static @Nullable String yesOrNo(String text) {
        String first = text.substring(0, 1);
        return "是有已全均√".contains(first) ? "是" : "否无没未不×".contains(first) ? "否" : null;
    }

    /** A share in words as a number of per cent: 全覆盖 is 100, 百分之九十五 is 95; null if it is none. */
    static @Nullable String percent(String text) {
        if (ALL.contains(text)) {
            return "100";
        }
        Matcher ofHundred = OF_HUNDRED.matcher(text);
        if (ofHundred.matches()) {
            Long number = ChineseNumber.of(ofHundred.group(1));
            return number != null
                    ? number.toString()
                    : ofHundred.group(1).matches("\\d+(?:\\.\\d+)?") ? ofHundred.group(1) : null;
        }
        Matcher tenths = TENTHS.matcher(text);
        return tenths.matches() ? ChineseNumber.of(tenths.group(1)) + "0" : null;
    }
}
