package org.dudao.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.report.Language;
import org.dudao.standards.Comparison;

/** Words of closed lists as people type them: in Chinese, simplified or traditional, in English, or as codes. */
final class WordList {
    /** Signs and words that mean one comparison without doubt; 以上 and 以下 are not among them, as people differ about the number itself. */
    private static final Map<String, Comparison> ALSO = Map.ofEntries(
            Map.entry("<", Comparison.BELOW),
            Map.entry("小于", Comparison.BELOW),
            Map.entry("少于", Comparison.BELOW),
            Map.entry("<=", Comparison.AT_MOST),
            Map.entry("≤", Comparison.AT_MOST),
            Map.entry("不高于", Comparison.AT_MOST),
            Map.entry("不大于", Comparison.AT_MOST),
            Map.entry("不多于", Comparison.AT_MOST),
            Map.entry(">=", Comparison.AT_LEAST),
            Map.entry("≥", Comparison.AT_LEAST),
            Map.entry("不少于", Comparison.AT_LEAST),
            Map.entry("不小于", Comparison.AT_LEAST),
            Map.entry("至少", Comparison.AT_LEAST),
            Map.entry(">", Comparison.ABOVE),
            Map.entry("大于", Comparison.ABOVE),
            Map.entry("多于", Comparison.ABOVE),
            Map.entry("=", Comparison.EQUALS));

    private static final List<String> YES = List.of("是", "yes", "true", "√", "✓", "有");
    private static final List<String> NO = List.of("否", "no", "false", "×", "无", "無");

    private WordList() {}

    /** The value of a word; null if it is none of the list's. */
    static <T extends CodeList> T find(T[] all, String typed) {
        return Arrays.stream(all)
                .filter(one -> forms(one).anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> forms(CodeList one) {
        String zh = one.zh().replace('（', '(').replace('）', ')');
        return Stream.of(
                one.code(), one.en(), one.zh(), zh, Language.ZH_TW.pick(one.zh(), ""), Language.ZH_TW.pick(zh, ""));
    }

    /** A comparison; null if the word is none. */
    static Comparison comparison(String typed) {
        Comparison found = find(Comparison.values(), typed);
        return found == null ? ALSO.get(typed) : found;
    }

    /** Yes or no; null if the word is neither. */
    static Boolean yesNo(String typed) {
        String low = typed.toLowerCase(java.util.Locale.ROOT);
        return YES.contains(low) ? Boolean.TRUE : NO.contains(low) ? Boolean.FALSE : null;
    }

    /** All words of a list, for a message. */
    static BilingualText all(CodeList[] all) {
        return new BilingualText(
                Arrays.stream(all).map(CodeList::zh).collect(Collectors.joining("、")),
                Arrays.stream(all).map(CodeList::en).collect(Collectors.joining(", ")));
    }
}
