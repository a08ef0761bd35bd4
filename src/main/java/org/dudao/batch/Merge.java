package org.dudao.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dudao.facts.Text;
import org.dudao.submission.FormProblem;

/** Puts what a batch found together, in order of township and school year. */
final class Merge {
    private Merge() {}

    /**
     * Writes the three files, each whole or not at all.
     *
     * @param seen the names of the inputs of this run; what an earlier one found of others is left out
     */
    static Outcome write(Store store, Set<String> seen, Writing writing, Path out) throws IOException {
        Map<String, List<Entry>> byKey = new TreeMap<>();
        List<Entry> unreadable = new ArrayList<>();
        for (Entry entry : store.entries().values()) {
            if (!seen.contains(entry.source())) {
                continue;
            }
            if (entry.judged()) {
                byKey.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(entry);
            } else {
                unreadable.add(entry);
            }
        }
        List<Entry> judged = new ArrayList<>();
        for (List<Entry> same : byKey.values()) {
            if (same.size() == 1) {
                judged.add(same.get(0));
            } else {
                same.sort(Comparator.comparing(Entry::source));
                same.forEach(entry -> unreadable.add(entry.refused(twice(entry, same))));
            }
        }
        unreadable.sort(Comparator.comparing(Entry::source));
        assessments(store, judged, writing, out.resolve("assessments.ndjson.gz"));
        findings(store, judged, writing, out.resolve("findings.csv"));
        file(out.resolve("unreadable.csv"), to -> to.write(writing.unreadable(unreadable)));
        writing.summarise(digests(store, judged), List.copyOf(unreadable), out);
        List<Integer> codes = new ArrayList<>(judged.stream().map(Entry::code).toList());
        unreadable.forEach(e -> codes.add(e.code()));
        return new Outcome(judged.size(), List.copyOf(unreadable), codes);
    }

    private static FormProblem twice(Entry entry, List<Entry> same) {
        String others = same.stream()
                .map(Entry::source)
                .filter(s -> !s.equals(entry.source()))
                .collect(Collectors.joining("、"));
        return new FormProblem(
                "duplicate-township",
                new Text(
                        "同一乡镇同一学年（" + entry.key() + "）报送了不止一份，都没有判定",
                        "One township and school year (" + entry.key()
                                + ") was handed in more than once; none was judged"),
                entry.source(),
                others,
                new Text("一个乡镇一学年一份", "one submission for each township and school year"),
                new Text("只留应当采用的一份。", "Keep the one that counts."),
                "");
    }

    /** Where they are not wanted, those of an earlier run do not stay beside what this one found. */
    private static void assessments(Store store, List<Entry> judged, Writing writing, Path file) throws IOException {
        if (!writing.whole()) {
            Files.deleteIfExists(file);
            return;
        }
        file(file, to -> {
            for (Entry entry : judged) {
                to.write(store.read(entry, Part.ASSESSMENT));
            }
            if (judged.isEmpty()) {
                new GZIPOutputStream(to).finish();
            }
        });
    }

    private static void findings(Store store, List<Entry> judged, Writing writing, Path file) throws IOException {
        file(file, to -> {
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

    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private static void file(Path file, Content content) throws IOException {
        Path side = file.resolveSibling("." + file.getFileName() + ".writing");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(side), 1 << 16)) {
            content.write(to);
        }
        Files.move(side, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
