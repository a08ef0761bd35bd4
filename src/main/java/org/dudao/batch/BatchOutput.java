package org.dudao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.io.Manifest;
import org.dudao.submission.Submission;

/** How what is found is put into bytes, and what it means for the exit code. Called on several threads at once. */
public interface BatchOutput {
    /** Whether whole assessments are wanted, and not the findings alone. */
    boolean whole();

    /** The assessment on one line, with its line feed. */
    byte[] assessment(Assessment assessment);

    /** The findings as rows of a table. */
    byte[] findings(Assessment assessment);

    /** The heading of that table. */
    byte[] head();

    /** What the documents over all townships need of one, in whatever form {@link #summarise} reads. */
    byte[] digest(Submission submission, Assessment assessment);

    /** The same of a county. */
    byte[] digest(Assessment county);

    /**
     * Writes the documents over all townships, once every one is judged.
     *
     * @param digests of counties and townships, in order of code and school year; may be gone through more than once
     * @param unreadable what could not be judged, in order of name
     * @param out the folder
     */
    void summarise(Iterable<byte[]> digests, List<BatchEntry> unreadable, Path out) throws IOException;

    /** What could not be judged, as a whole table. */
    byte[] unreadable(List<BatchEntry> entries);

    /** The exit code of one assessment by itself. */
    int code(Assessment assessment);

    /** What a run says of itself in its folder, without the files. */
    default Manifest manifest(LocalDate asOf, List<Manifest.Input> inputs) {
        return Manifest.of("dudao", null, asOf.toString(), null, inputs);
    }
}
