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
final class Merge {
    private Merge() {}

    /**
     * Writes the three files, each whole or not at all.
     *
     * @param counties what was found of the counties
     * @param out an empty folder at the side
     */
    static Outcome write(Store store, Sorted sorted, List<Entry> counties, Writing writing, Path out)
            throws IOException {
        List<Entry> judged = Stream.concat(counties.stream(), sorted.townships().stream())
                .sorted(Comparator.comparing(Entry::key))
                .toList();
        AtomicFile.write(out.resolve("unreadable.csv"), to -> to.write(writing.unreadable(sorted.unreadable())));
        Parallel.run(List.of(
                () -> writing.summarise(digests(store, judged), sorted.unreadable(), out),
                () -> assessments(store, judged, writing, out.resolve("assessments.ndjson.gz")),
                () -> findings(store, judged, writing, out.resolve("findings.csv"))));
        return new Outcome(
                codes(sorted.townships()),
                codes(counties),
                sorted.unreadable(),
                schoolYears(sorted.townships()),
                List.of());
    }

    private static SortedSet<String> schoolYears(List<Entry> townships) {
        SortedSet<String> years = new TreeSet<>();
        townships.forEach(t -> years.add(t.key().substring(t.key().indexOf('-') + 1)));
        return years;
    }

    private static List<Integer> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).toList();
    }

    private static void assessments(Store store, List<Entry> judged, Writing writing, Path file) throws IOException {
        if (!writing.whole()) {
            return;
        }
        AtomicFile.write(file, to -> {
            for (Entry entry : judged) {
                to.write(store.read(entry, Part.ASSESSMENT));
            }
            if (judged.isEmpty()) {
                new GZIPOutputStream(to).finish();
            }
        });
    }

    private static void findings(Store store, List<Entry> judged, Writing writing, Path file) throws IOException {
        AtomicFile.write(file, to -> {
            to.write(writing.head());
            for (Entry entry : judged) {
                to.write(store.read(entry, Part.FINDINGS));
            }
        });
    }

    /** One after the other, and again from the first as often as asked: a nation's are not held at once. */
    private static Iterable<byte[]> digests(Store store, List<Entry> judged) {
        return () -> judged.stream()
                .map(entry -> {
                    try {
                        return store.read(entry, Part.DIGEST);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .iterator();
    }
}
