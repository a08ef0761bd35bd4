package org.dudao.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;

/**
 * What was found of all inputs, sorted out.
 *
 * @param townships those that were judged, in order of township and school year
 * @param documents the counties' own documents, in order of county and school year
 * @param unreadable those that were not judged, in order of name
 * @param twice the keys of the townships that were handed in more than once, in order
 */
record SortedEntries(
        List<BatchEntry> townships, List<BatchEntry> documents, List<BatchEntry> unreadable, List<String> twice) {
    /**
     * Sorts what a store holds.
     *
     * @param seen the names of the inputs of this run; what an earlier one found of others is left out
     */
    static SortedEntries of(RunJournal store, Set<String> seen) {
        Map<String, List<BatchEntry>> byKey = new TreeMap<>();
        List<BatchEntry> unreadable = new ArrayList<>();
        for (BatchEntry entry : store.entries().values()) {
            if (!seen.contains(entry.source())) {
                continue;
            }
            if (entry.judged()) {
                byKey.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(entry);
            } else {
                unreadable.add(entry);
            }
        }
        List<BatchEntry> once = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (List<BatchEntry> same : byKey.values()) {
            if (same.size() == 1) {
                once.add(same.get(0));
            } else {
                same.sort(Comparator.comparing(BatchEntry::source));
                if (!same.get(0).isDocument()) {
                    twice.add(same.get(0).key());
                }
                same.forEach(entry -> unreadable.add(entry.refused(twice(entry, same))));
            }
        }
        unreadable.sort(Comparator.comparing(BatchEntry::source));
        return new SortedEntries(
                once.stream().filter(e -> !e.isDocument()).toList(),
                once.stream().filter(BatchEntry::isDocument).toList(),
                List.copyOf(unreadable),
                twice);
    }

    private static InputProblem twice(BatchEntry entry, List<BatchEntry> same) {
        String others = same.stream()
                .map(BatchEntry::source)
                .filter(s -> !s.equals(entry.source()))
                .collect(Collectors.joining("、"));
        return new InputProblem(
                entry.isDocument() ? "duplicate-county" : "duplicate-township",
                new BilingualText(
                        (entry.isDocument() ? "同一县" : "同一乡镇") + "同一学年（" + entry.key() + "）报送了不止一份，都没有判定",
                        "One " + (entry.isDocument() ? "county" : "township") + " and school year (" + entry.key()
                                + ") was handed in more than once; none was judged"),
                entry.source(),
                others,
                new BilingualText("一学年一份", "one for each school year"),
                new BilingualText("只留应当采用的一份。", "Keep the one that counts."),
                "");
    }
}
