package org.dudao.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.NotJudged;
import org.dudao.submission.json.InputProblem;

/**
 * The results of all inputs, sorted.
 *
 * @param townships the judged townships, ordered by code and school year
 * @param documents the counties' own documents, ordered by county and school year
 * @param unreadable those that were not judged, ordered by name
 * @param twice the keys of townships submitted more than once, in order
 */
record SortedEntries(
        List<BatchEntry> townships, List<BatchEntry> documents, List<BatchEntry> unreadable, List<String> twice) {
    /**
     * Sorts the entries of a journal.
     *
     * @param seen the names of this run's inputs; an earlier run's results for others are omitted
     */
    static SortedEntries of(RunJournal journal, Set<String> seen) {
        Map<String, List<BatchEntry>> byKey = new TreeMap<>();
        List<BatchEntry> unreadable = new ArrayList<>();
        for (BatchEntry entry : journal.entries().values()) {
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
        return NotJudged.twice(entry.source(), entry.isDocument(), entry.key(), others);
    }

    /** What was not judged, or in part only, ordered by name. */
    List<BatchEntry> withProblems() {
        return Stream.concat(unreadable.stream(), townships.stream().filter(entry -> !entry.problems()
                        .isEmpty()))
                .sorted(Comparator.comparing(BatchEntry::source))
                .toList();
    }
}
