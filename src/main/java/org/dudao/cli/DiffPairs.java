package org.dudao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which assessments of two sides are compared: those of one township and school year; else of one township, if each side has one more year of
 * it; and whatever each side has alone.
 *
 * @param pairs of keys: code and school year
 * @param onlyOld what the new side lacks
 * @param onlyNew what the old side lacks
 */
record DiffPairs(List<Pair> pairs, List<String> onlyOld, List<String> onlyNew) {
    private static final int YEAR = "-2025-2026".length();

    /** Two keys. */
    record Pair(String old, String now) {}

    /** Matches two sides. */
    static DiffPairs of(Set<String> old, Set<String> now) {
        if (old.size() == 1 && now.size() == 1) {
            return new DiffPairs(
                    List.of(new Pair(old.iterator().next(), now.iterator().next())), List.of(), List.of());
        }
        TreeMap<String, Pair> pairs = new TreeMap<>();
        TreeSet<String> onlyOld = new TreeSet<>(old);
        TreeSet<String> onlyNew = new TreeSet<>(now);
        for (String key : old) {
            if (now.contains(key)) {
                pairs.put(key, new Pair(key, key));
                onlyOld.remove(key);
                onlyNew.remove(key);
            }
        }
        for (String key : List.copyOf(onlyOld)) {
            List<String> left = of(code(key), onlyOld);
            List<String> right = of(code(key), onlyNew);
            if (left.size() == 1 && right.size() == 1) {
                pairs.put(key, new Pair(key, right.get(0)));
                onlyOld.remove(key);
                onlyNew.remove(right.get(0));
            }
        }
        return new DiffPairs(List.copyOf(pairs.values()), new ArrayList<>(onlyOld), new ArrayList<>(onlyNew));
    }

    /** Without what the other side has of townships that the one file on this side is not about. */
    DiffPairs ofOnly(String key) {
        return new DiffPairs(
                pairs.stream()
                        .filter(pair -> code(pair.old()).equals(code(key)))
                        .toList(),
                of(code(key), onlyOld),
                of(code(key), onlyNew));
    }

    static String code(String key) {
        return key.substring(0, key.length() - YEAR);
    }

    private static List<String> of(String code, Iterable<String> keys) {
        List<String> own = new ArrayList<>();
        keys.forEach(key -> {
            if (code(key).equals(code)) {
                own.add(key);
            }
        });
        return own;
    }
}
