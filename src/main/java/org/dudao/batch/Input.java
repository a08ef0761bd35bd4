package org.dudao.batch;

import java.io.IOException;
import java.time.LocalDate;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;

/** One submission that waits to be read. */
public interface Input {
    /** Its displayed name: its path in the folder or archive, or file and line. */
    String name();

    /** The hash of its bytes, by which a resumed run recognises it. */
    String sha256() throws IOException;

    /** The bytes of a possible county document; null otherwise. */
    default byte[] county() throws IOException {
        return null;
    }

    /** Its contents, to be kept; null if it is none. */
    default @Nullable SubmissionContent content() throws IOException {
        return null;
    }

    /** What is sound of a submission with problems of form; null if nothing can be judged of it. */
    default @Nullable Submission sound(SubmissionReader reader, LocalDate asOf) throws IOException {
        return null;
    }

    /** Reads a township's submission. */
    Reading read(SubmissionReader reader, LocalDate asOf) throws IOException;
}
