package org.dudao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Words that are not converted to other characters: proper names, and what people typed. */
final class KeptWords {
    /** No words. */
    static final KeptWords NONE = new KeptWords(List.of());

    /** A single character would stay in every text. */
    private static final int SHORTEST = 2;

    private final TreeSet<String> all = new TreeSet<>();

    /** The words by their first character, the longest first. */
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private KeptWords(Collection<String> words) {
        words.stream().filter(word -> word != null && word.length() >= SHORTEST).forEach(all::add);
        all.forEach(word ->
                byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word));
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
    }

    /** These words and others. */
    KeptWords and(Collection<String> words) {
        List<String> both = new ArrayList<>(all);
        both.addAll(words);
        return new KeptWords(both);
    }

    /** The length of the longest word that begins at an index of a text; 0 if none does. */
    int lengthAt(String text, int index) {
        for (String word : byFirst.getOrDefault(text.charAt(index), List.of())) {
            if (text.startsWith(word, index)) {
                return word.length();
            }
        }
        return 0;
    }
}
