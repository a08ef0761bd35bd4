package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessor;
import org.dudao.hints.Hint;
import org.dudao.hints.HintKind;
import org.dudao.hints.Hints;
import org.dudao.hints.Thresholds;
import org.dudao.hints.YearFigures;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.Digest;
import org.dudao.statistics.DigestFormat;
import org.dudao.submission.Submission;

/** The frequency of hints for synthetic townships without irregularities. */
public final class HintAlarms {
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), RuleBase.load(), "test");

    /** How the digests are kept. */
    public static final DigestFormat FORMAT = new DigestFormat(Catalogue.load());

    private HintAlarms() {}

    /** The digest of what a township handed in; null where it cannot be read. */
    public static Digest digest(ObjectNode township) {
        Submission submission = RandomTownship.READER
                .read("line", township.toString().getBytes(StandardCharsets.UTF_8), Nation.AS_OF)
                .submission();
        return submission == null ? null : Digest.of(submission, ASSESSOR.assess(submission, Nation.AS_OF));
    }

    /** The digests of many townships, in order; they are kept as bytes, as a batch keeps them. */
    public static List<byte[]> digests(int townships, IntFunction<ObjectNode> of) {
        return IntStream.range(0, townships)
                .parallel()
                .mapToObj(i -> digest(of.apply(i)))
                .filter(d -> d != null)
                .map(FORMAT::bytes)
                .toList();
    }

    /** All hints of the digests, in order. */
    public static List<Hint> hints(List<byte[]> digests, Path previous) throws IOException {
        List<Hint> hints = new ArrayList<>();
        Iterable<Digest> each = () -> digests.stream().map(FORMAT::parse).iterator();
        Hints.find(each, previous, Thresholds.USUAL, hints::add);
        return hints;
    }

    /** Writes what a batch of the year before would have left. */
    public static void remember(List<byte[]> digests, Path file) throws IOException {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (byte[] digest : digests) {
                YearFigures now = YearFigures.of(FORMAT.parse(digest));
                to.write(new YearFigures(now.format(), now.township(), now.name(), "2024-2025", now.sets()).toLine());
                to.write('\n');
            }
        }
    }

    /** Takes a seed and a number of townships; writes how many of them have a hint of each kind. */
    public static void main(String[] args) throws IOException {
        int townships = Integer.parseInt(args[1]);
        VariedNation nation = new VariedNation(Long.parseLong(args[0]), townships);
        Path file = Files.createTempFile("figures", ".ndjson.gz");
        remember(digests(townships, nation::township), file);
        List<byte[]> digests = digests(townships, nation::nextYear);
        long bytes = digests.stream().mapToLong(d -> d.length).sum();
        long start = System.nanoTime();
        Map<HintKind, Set<String>> found = new EnumMap<>(HintKind.class);
        hints(digests, file).forEach(h -> found.computeIfAbsent(h.kind(), k -> new TreeSet<>())
                .add(h.township().code()));
        System.out.printf(
                "%d townships, %d bytes of digest each, %d of figures; hints found in %.1f s%n",
                digests.size(),
                bytes / digests.size(),
                Files.size(file) / digests.size(),
                (System.nanoTime() - start) / 1e9);
        for (HintKind kind : HintKind.values()) {
            System.out.printf(
                    "%-12s %d townships%n",
                    kind.code(), found.getOrDefault(kind, Set.of()).size());
        }
        Files.delete(file);
    }
}
