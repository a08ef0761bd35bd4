package org.dudao.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessment;

/** A judged township or county, whose assessment is read back when it is asked for, so that it takes no memory before. */
public final class JudgedAssessment {
    private final RunJournal journal;
    private final BatchEntry entry;

    private JudgedAssessment(RunJournal journal, BatchEntry entry) {
        this.journal = journal;
        this.entry = entry;
    }

    /** All of a batch, ordered by code and school year. */
    static List<JudgedAssessment> all(RunJournal journal, SortedEntries sorted, List<BatchEntry> counties) {
        return Stream.concat(counties.stream(), sorted.townships().stream())
                .sorted(Comparator.comparing(BatchEntry::key))
                .map(entry -> new JudgedAssessment(journal, entry))
                .toList();
    }

    /** Code and school year, such as {@code 990101003-2025-2026}. */
    public String key() {
        return entry.key();
    }

    /** Reads from the journal what it gives to the documents over all townships. */
    public byte[] digest() {
        try {
            return journal.read(entry, JournalSection.DIGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the assessment from the journal. */
    public Assessment assessment() throws IOException {
        byte[] packed = journal.read(entry, JournalSection.ASSESSMENT);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            Assessment read = Assessment.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (read == null) {
                throw new IllegalStateException("An assessment of this run cannot be read back: " + entry.key());
            }
            return read;
        }
    }
}
