package org.dudao.batch;

import java.util.List;
import java.util.Map;
import org.dudao.submission.json.InputProblem;

/**
 * What came of one input, and where its bytes lie in the store.
 *
 * @param source the input's name
 * @param sha256 the hash of the input's bytes
 * @param key code of township or county and school year; null where it could not be read
 * @param code the exit code of this township by itself
 * @param offset where what is kept of it begins in the store
 * @param lengths how many bytes each {@link JournalSection} takes there
 * @param sums the checksum of each, once they lie there
 * @param problems why it was not judged; empty where it was
 * @param total how many problems there are in all
 */
public record BatchEntry(
        String source,
        String sha256,
        String key,
        int code,
        long offset,
        Map<JournalSection, Integer> lengths,
        Map<JournalSection, Long> sums,
        List<InputProblem> problems,
        int total) {
    /** The exit code of an input that cannot be read, or has problems of form. */
    static final int INPUT = 3;

    /** The exit code of an error in the rule base. */
    static final int RULES = 2;

    /** The exit code of a fault of ours. */
    static final int INTERNAL = 5;

    /** An input that was not judged. */
    static BatchEntry refused(String source, String sha256, int code, List<InputProblem> problems, int total) {
        return new BatchEntry(source, sha256, null, code, 0, Map.of(), Map.of(), problems, total);
    }

    /** Whether it was judged. */
    public boolean judged() {
        return problems.isEmpty();
    }

    /** Whether it is a county's document, which is judged with its townships. */
    boolean isDocument() {
        return lengths.containsKey(JournalSection.DOCUMENT);
    }

    /** Where its bytes in the store end. */
    long end() {
        return offset + lengths.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Where a part of it begins: after those that come before it. */
    long offset(JournalSection part) {
        return offset
                + lengths.entrySet().stream()
                        .filter(e -> e.getKey().compareTo(part) < 0)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** The same, not judged for this reason. */
    BatchEntry refused(InputProblem problem) {
        return refused(source, sha256, INPUT, List.of(problem), 1);
    }

    /** The same as it lies at a place of the store. */
    BatchEntry at(long place) {
        return new BatchEntry(source, sha256, key, code, place, lengths, sums, problems, total);
    }

    /** The same with its checksums. */
    BatchEntry with(Map<JournalSection, Long> those) {
        return new BatchEntry(source, sha256, key, code, offset, lengths, those, problems, total);
    }
}
