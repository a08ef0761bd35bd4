package org.dudao.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dudao.Overview;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.Digest;
import org.dudao.statistics.DigestFormat;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;

/** The cost of a batch besides judging: the digest of each township, and the documents over all of them. */
final class SummariesCost {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final DigestFormat FORMAT = new DigestFormat(CATALOGUE);
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, RuleBase.load(), "test");
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Digest> digests = new ArrayList<>();
    private long nanos;
    private int timed;

    private SummariesCost() {}

    /** Takes a file of townships, how many of them are judged, how many the documents speak of, and a folder to write to. */
    public static void main(String[] args) throws IOException {
        SummariesCost cost = new SummariesCost();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16), StandardCharsets.UTF_8))) {
            int townships = Integer.parseInt(args[1]);
            for (int i = 0; i < townships; i++) {
                cost.judge(lines.readLine(), i >= townships / 2);
            }
        }
        cost.write(Integer.parseInt(args[2]), Files.createDirectories(Path.of(args[3])));
    }

    /** The first half only warms up. */
    private void judge(String line, boolean warm) {
        Submission submission = READER.read("line", line.getBytes(StandardCharsets.UTF_8), AS_OF)
                .submission();
        if (submission == null) {
            return;
        }
        Assessment assessment = ASSESSOR.assess(submission, AS_OF);
        long start = THREADS.getCurrentThreadCpuTime();
        Digest digest = Digest.of(submission, assessment);
        FORMAT.bytes(digest);
        if (warm) {
            nanos += THREADS.getCurrentThreadCpuTime() - start;
            timed++;
        }
        digests.add(digest);
    }

    private void write(int townships, Path out) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < townships; i++) {
            Digest digest = digests.get(i % digests.size());
            bytes.add(i < digests.size() ? FORMAT.bytes(digest) : FORMAT.bytes(named(digest, 100_000_000 + i)));
            size += bytes.get(i).length;
        }
        System.out.printf("%d bytes of digest, made in %.3f ms of processor%n", size / townships, nanos / 1e6 / timed);
        BatchWriting writing = new BatchWriting(
                Language.ZH_CN,
                false,
                true,
                CATALOGUE,
                Overview.under(CATALOGUE),
                null,
                Map.of(),
                List.of(),
                a -> 0,
                null,
                null,
                new BatchScores(null, CATALOGUE, Language.ZH_CN),
                new BatchAudits(CATALOGUE, null, Language.ZH_CN, LocalDate.of(2026, 7, 31)),
                new BatchTables(CATALOGUE, Set.of()),
                new BatchDocuments(null, Language.ZH_CN, 1, false, null));
        long start = PROCESS.getProcessCpuTime();
        long began = System.nanoTime();
        writing.summarise(bytes, List.of(), out);
        System.out.printf(
                "documents over %d townships: %.1f s of processor, %.1f s%n",
                townships, (PROCESS.getProcessCpuTime() - start) / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private static Digest named(Digest of, int code) {
        Assessment.Head head = of.head();
        return new Digest(
                new Assessment.Head(
                        head.id(),
                        head.kind(),
                        new Assessment.TownshipRef(
                                String.valueOf(code), head.township().name()),
                        head.schoolYear(),
                        head.asOf(),
                        head.profiles(),
                        head.generator(),
                        head.submission()),
                of.conclusion(),
                of.coverage(),
                of.byStandard(),
                of.found(),
                of.missing(),
                of.figures());
    }
}
