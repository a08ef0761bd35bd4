package org.dudao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.batch.BatchEntry;
import org.dudao.batch.BatchOutput;
import org.dudao.io.AtomicFile;
import org.dudao.io.RegularFile;
import org.dudao.preview.Preview;
import org.dudao.preview.UnitPreview;
import org.dudao.submission.Submission;

/**
 * A batch under the profiles that hold, which judges each township and county again under others, and keeps the difference alone.
 *
 * @param townships the assessor under the other profiles
 * @param counties the same for counties
 */
record PreviewWriting(Assessor townships, CountyAssessor counties, Preview preview) implements BatchOutput {
    private static final String CHANGES = "changes.ndjson.gz";
    private static final byte[] NOTHING = {};

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public byte[] assessment(Assessment assessment) {
        return NOTHING;
    }

    @Override
    public byte[] findings(Assessment assessment) {
        return NOTHING;
    }

    @Override
    public byte[] head() {
        return NOTHING;
    }

    @Override
    public byte[] unreadable(List<BatchEntry> entries) {
        return NOTHING;
    }

    @Override
    public int code(Assessment assessment) {
        return ExitCode.OK.code();
    }

    @Override
    public byte[] digest(Submission submission, Assessment assessment) {
        Assessment other = townships.assess(submission, assessment.assessment().asOf());
        return preview.compare(assessment, other).toLine();
    }

    @Override
    public byte[] digest(CountyAssessor.Known known, Assessment county) {
        return preview.compare(
                        county, counties.assess(known, county.assessment().asOf()))
                .toLine();
    }

    @Override
    public void summarise(Iterable<byte[]> digests, List<BatchEntry> unreadable, Path out) throws IOException {
        AtomicFile.write(out.resolve(CHANGES), to -> {
            try (GZIPOutputStream zip = new GZIPOutputStream(to)) {
                for (byte[] digest : digests) {
                    zip.write(digest);
                }
            }
        });
    }

    /** The comparisons that a finished batch left in a folder, read anew by each iteration. */
    static Iterable<UnitPreview> in(Path out) {
        return () -> lines(out.resolve(CHANGES));
    }

    private static Iterator<UnitPreview> lines(Path file) {
        try {
            return new Lines(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(RegularFile.open(file)), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file, which is closed after the last. */
    private static final class Lines implements Iterator<UnitPreview> {
        private final BufferedReader reader;
        private String next;

        Lines(BufferedReader reader) throws IOException {
            this.reader = reader;
            advance();
        }

        private void advance() throws IOException {
            next = reader.readLine();
            if (next == null) {
                reader.close();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public UnitPreview next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            try {
                UnitPreview unit = UnitPreview.parse(next);
                advance();
                return unit;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
