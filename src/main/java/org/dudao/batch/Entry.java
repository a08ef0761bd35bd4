package org.dudao.batch;

import java.util.List;
import org.dudao.submission.FormProblem;

/**
 * What came of one input, and where its bytes lie in the store.
 *
 * @param source the input's name
 * @param sha256 the hash of the input's bytes
 * @param key township code and school year; null where it could not be read
 * @param code the exit code of this township by itself
 * @param offset where its assessment begins in the store, and after it its findings
 * @param assessment how many bytes the assessment takes
 * @param findings how many bytes the findings take
 * @param problems why it was not judged; empty where it was
 * @param total how many problems there are in all
 */
public record Entry(
        String source,
        String sha256,
        String key,
        int code,
        long offset,
        int assessment,
        int findings,
        List<FormProblem> problems,
        int total) {
    /** The exit code of an input that cannot be read, or has problems of form. */
    static final int INPUT = 3;

    /** The exit code of a fault of ours. */
    static final int INTERNAL = 5;

    /** An input that was not judged. */
    static Entry refused(String source, String sha256, int code, List<FormProblem> problems, int total) {
        return new Entry(source, sha256, null, code, 0, 0, 0, problems, total);
    }

    /** Whether it was judged. */
    public boolean judged() {
        return problems.isEmpty();
    }

    /** Where its bytes in the store end. */
    long end() {
        return offset + assessment + findings;
    }

    /** The same, not judged for this reason. */
    Entry refused(FormProblem problem) {
        return refused(source, sha256, INPUT, List.of(problem), 1);
    }

    /** The same as it lies at a place of the store. */
    Entry at(long place) {
        return new Entry(source, sha256, key, code, place, assessment, findings, problems, total);
    }
}
