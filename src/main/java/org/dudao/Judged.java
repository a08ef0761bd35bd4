package org.dudao;

import java.util.List;
import org.dudao.assessment.Assessed;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input among many: a township that was assessed, a county's own document that waits for its townships, or neither.
 *
 * @param source the name of the input
 * @param sha256 the hash of its bytes; empty if they could not be read
 * @param key the code of the township or county, a hyphen, and the school year; null if it was not judged
 * @param submission of a township; null for all else
 * @param assessed the township; null for all else
 * @param isDocument whether it is a county's document
 * @param problems why it was not judged; empty if it was
 * @param total the number of all problems, of which {@code problems} are the first
 */
public record Judged(
        String source,
        String sha256,
        @Nullable String key,
        @Nullable Submission submission,
        @Nullable Assessed assessed,
        boolean isDocument,
        List<InputProblem> problems,
        int total) {
    static Judged refused(String source, String sha256, List<InputProblem> problems, int total) {
        return new Judged(source, sha256, null, null, null, false, problems, total);
    }

    /** The rows that say why it was not judged. */
    public List<UnreadableRow> unreadable() {
        return UnreadableRow.of(source, sha256.isEmpty() ? null : sha256, problems, total);
    }
}
