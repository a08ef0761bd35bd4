package org.dudao.batch;

import java.time.LocalDate;
import org.dudao.io.Sha256;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.SubmissionReader;

/** A JSON submission in memory. */
final class BytesInput implements Input {
    private final String name;
    private final String file;
    private final byte[] bytes;
    private String sha256;

    /**
     * A submission.
     *
     * @param file the name of its file in the assessment
     */
    BytesInput(String name, String file, byte[] bytes) {
        this.name = name;
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() {
        sha256 = sha256 == null ? Sha256.of(bytes) : sha256;
        return sha256;
    }

    @Override
    public byte[] county() {
        return SubmissionReader.mayBeCounty(bytes) ? bytes : null;
    }

    @Override
    public SubmissionContent content() {
        return SubmissionContent.of(bytes);
    }

    @Override
    public Reading read(SubmissionReader reader, LocalDate asOf) {
        return reader.read(file, bytes, sha256(), asOf);
    }
}
