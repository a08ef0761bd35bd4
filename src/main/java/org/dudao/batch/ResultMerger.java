package org.dudao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dudao.io.AtomicFile;
import org.dudao.io.Parallel;

/** Puts what a batch found together, in order of township and school year. */
final class ResultMerger {
    private ResultMerger() {}

    /**
     * Writes the three files, each whole or not at all.
     *
     * @param counties what was found of the counties
     * @param out an empty folder at the side
     */
    static BatchResult write(
            RunJournal store, SortedEntries sorted, List<BatchEntry> counties, BatchOutput writing, Path out)
            throws IOException {
        List<BatchEntry> judged = Stream.concat(counties.stream(), sorted.townships().stream())
                .sorted(Comparator.comparing(BatchEntry::key))
                .toList();
        AtomicFile.write(out.resolve("unreadable.csv"), to -> to.write(writing.unreadable(sorted.unreadable())));
        Parallel.run(List.of(
                () -> writing.summarise(digests(store, judged), sorted.unreadable(), out),
                () -> assessments(store, judged, writing, out.resolve("assessments.ndjson.gz")),
                () -> findings(store, judged, writing, out.resolve("findings.csv"))));
        return new BatchResult(
                codes(sorted.townships()),
                codes(counties),
                sorted.unreadable(),
                schoolYears(sorted.townships()),
                List.of());
    }

    private static SortedSet<String> schoolYears(List<BatchEntry> townships) {
        SortedSet<String> years = new TreeSet<>();
        townships.forEach(t -> years.add(t.key().substring(t.key().indexOf('-') + 1)));
        return years;
    }

    private static List<Integer> codes(List<BatchEntry> entries) {
        return entries.stream().map(BatchEntry::code).toList();
    }

    private static void assessments(RunJournal store, List<BatchEntry> judged, BatchOutput writing, Path file)
            throws IOException {
        if (!writing.whole()) {
            return;
        }
        AtomicFile.write(file, to -> {
            for (BatchEntry entry : judged) {
                to.write(store.read(entry, JournalSection.ASSESSMENT));
            }
            if (judged.isEmpty()) {
                new GZIPOutputStream(to).finish();
            }
        });
    }

    private static void findings(RunJournal store, List<BatchEntry> judged, BatchOutput writing, Path file)
            throws IOException {
        AtomicFile.write(file, to -> {
            to.write(writing.head());
            for (BatchEntry entry : judged) {
                to.write(store.read(entry, JournalSection.FINDINGS));
            }
        });
    }

    /** One after the other, and again from the first as often as asked: a nation's are not held at once. */
    private static Iterable<byte[]> digests(RunJournal store, List<BatchEntry> judged) {
        return () -> judged.stream()
                .map(entry -> {
                    try {
                        return store.read(entry, JournalSection.DIGEST);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .iterator();
    }
}
