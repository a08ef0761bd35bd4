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

    /** Whether it was judged. */
    public boolean judged() {
        return problems.isEmpty();
    }

    /** The same, not judged for this reason. */
    Entry refused(FormProblem problem) {
        return new Entry(source, sha256, key, code, offset, assessment, findings, List.of(problem), 1);
    }

    /** The same as it lies at a place of the store. */
    Entry at(long place) {
        return new Entry(source, sha256, key, code, place, assessment, findings, problems, total);
    }
}
