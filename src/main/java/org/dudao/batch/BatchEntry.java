package org.dudao.batch;

import java.util.List;
import java.util.Map;
import org.dudao.submission.json.InputProblem;

/**
 * The result of one input, and the location of its bytes in the journal.
 *
 * @param source the input's name
 * @param sha256 the hash of the input's bytes
 * @param key code of township or county and school year; null if it could not be read
 * @param code the exit code for this input alone
 * @param offset the offset of its first section in the journal
 * @param lengths the length in bytes of each {@link JournalSection}
 * @param sums the checksum of each section, once written
 * @param problems the reasons why it was not judged, or was judged in part only; empty if all of it was
 * @param total the number of all problems
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
    /** The exit code of an input that cannot be read, or has input problems. */
    static final int INPUT = 3;

    /** The exit code of an error in the rule base. */
    static final int RULES = 2;

    /** The exit code of an internal error. */
    static final int INTERNAL = 5;

    /** An input that was not judged. */
    static BatchEntry refused(String source, String sha256, int code, List<InputProblem> problems, int total) {
        return new BatchEntry(source, sha256, null, code, 0, Map.of(), Map.of(), problems, total);
    }

    /** Whether it was judged, if only in part. */
    public boolean judged() {
        return key != null;
    }

    /** Whether it is a county's document, which is judged together with its townships. */
    boolean isDocument() {
        return lengths.containsKey(JournalSection.DOCUMENT);
    }

    /** The offset after its last section. */
    long end() {
        return offset + lengths.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The offset of a section: after the preceding ones. */
    long offset(JournalSection part) {
        return offset
                + lengths.entrySet().stream()
                        .filter(e -> e.getKey().compareTo(part) < 0)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** A copy that is not judged, for this reason. */
    BatchEntry refused(InputProblem problem) {
        return refused(source, sha256, INPUT, List.of(problem), 1);
    }

    /** A copy with an offset in the journal. */
    BatchEntry at(long place) {
        return new BatchEntry(source, sha256, key, code, place, lengths, sums, problems, total);
    }

    /** A copy with checksums. */
    BatchEntry with(Map<JournalSection, Long> those) {
        return new BatchEntry(source, sha256, key, code, offset, lengths, those, problems, total);
    }
}
