package org.dudao.batch;

import java.io.IOException;
import java.time.LocalDate;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;

/** One submission that waits to be read. */
public interface Input {
    /** How people find it: its path in the folder or archive, or file and line. */
    String name();

    /** The hash of its bytes, by which a resumed run knows it again. */
    String sha256() throws IOException;

    /** The bytes of what may be a county's document; null for all else. */
    default byte[] county() throws IOException {
        return null;
    }

    /** Reads a township's submission. */
    Reading read(SubmissionReader reader, LocalDate asOf) throws IOException;
}
