package org.dudao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dudao.io.AtomicFile;
import org.dudao.io.Parallel;

/** Merges the results of a batch in order of township and school year. */
final class ResultMerger {
    private ResultMerger() {}

    /**
     * Writes the three files, each atomically.
     *
     * @param counties the results of the counties
     * @param out an empty temporary folder
     */
    static BatchResult write(
            RunJournal journal, SortedEntries sorted, List<BatchEntry> counties, BatchOutput writing, Path out)
            throws IOException {
        List<BatchEntry> judged = Stream.concat(counties.stream(), sorted.townships().stream())
                .sorted(Comparator.comparing(BatchEntry::key))
                .toList();
        AtomicFile.write(out.resolve("unreadable.csv"), to -> to.write(writing.unreadable(sorted.withProblems())));
        Parallel.run(List.of(
                () -> writing.summarise(digests(journal, judged), sorted.unreadable(), out),
                () -> assessments(journal, judged, writing, out.resolve("assessments.ndjson.gz")),
                () -> findings(journal, judged, writing, out.resolve("findings.csv"))));
        return new BatchResult(
                codes(sorted.townships()),
                codes(counties),
                sorted.unreadable(),
                sorted.townships().stream().map(BatchEntry::key).toList(),
                List.of());
    }

    private static List<Integer> codes(List<BatchEntry> entries) {
        return entries.stream().map(BatchEntry::code).toList();
    }

    private static void assessments(RunJournal journal, List<BatchEntry> judged, BatchOutput writing, Path file)
            throws IOException {
        if (!writing.whole()) {
            return;
        }
        AtomicFile.write(file, to -> {
            for (BatchEntry entry : judged) {
                to.write(journal.read(entry, JournalSection.ASSESSMENT));
            }
            if (judged.isEmpty()) {
                new GZIPOutputStream(to).finish();
            }
        });
    }

    private static void findings(RunJournal journal, List<BatchEntry> judged, BatchOutput writing, Path file)
            throws IOException {
        AtomicFile.write(file, to -> {
            to.write(writing.head());
            for (BatchEntry entry : judged) {
                to.write(journal.read(entry, JournalSection.FINDINGS));
            }
        });
    }

    /** Iterated one by one, repeatedly if required: a nation's digests are not held at once. */
    private static Iterable<byte[]> digests(RunJournal journal, List<BatchEntry> judged) {
        return () -> judged.stream()
                .map(entry -> {
                    try {
                        return journal.read(entry, JournalSection.DIGEST);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .iterator();
    }
}
