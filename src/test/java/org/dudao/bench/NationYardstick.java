package org.dudao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessor;
import org.dudao.facts.AssessmentTime;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;

/**
 * The baseline of a batch of lines: the time of Jackson alone, the number of verdicts, and the time per verdict of ten standards judged by
 * hand-written Java from given facts.
 */
final class NationYardstick {
    private static final int EVERY = 50;
    private static final int ROUNDS = 20;

    private NationYardstick() {}

    /** Takes the file; writes a line with seconds, bytes and verdicts. */
    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = Json.mapper();
        List<String> sample = new ArrayList<>();
        long bytes = 0;
        int lines = 0;
        int torn = 0;
        long start = System.nanoTime();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] read = line.getBytes(StandardCharsets.UTF_8);
                bytes += read.length;
                if (lines++ % EVERY == 0) {
                    sample.add(line);
                }
                try {
                    mapper.readTree(read);
                } catch (IOException e) {
                    torn++;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Submission> submissions = sample.stream()
                .map(l -> RandomTownship.READER
                        .read("line", l.getBytes(StandardCharsets.UTF_8), Nation.AS_OF)
                        .submission())
                .filter(s -> s != null)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d lines, %d of them torn, %.0f MB; read by Jackson alone, on one core: %.1f s; "
                        + "by hand %.3f µs a verdict; %.0f verdicts a township%n",
                lines,
                torn,
                bytes / 1e6,
                seconds,
                byHand(submissions),
                verdicts(submissions));
    }

    /** Microseconds a verdict, once warm. */
    private static double byHand(List<Submission> submissions) {
        double last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long verdicts = 0;
            long start = System.nanoTime();
            for (int again = 0; again < 1 + EVERY * EVERY / submissions.size(); again++) {
                for (Submission submission : submissions) {
                    verdicts += HandWrittenJudge.judge(
                                    submission.dataset(), new AssessmentTime(submission.year(), Nation.AS_OF))
                            .size();
                }
            }
            last = (System.nanoTime() - start) / 1e3 / verdicts;
        }
        return last;
    }

    private static double verdicts(List<Submission> submissions) {
        Assessor assessor = new Assessor(Catalogue.load(), RuleBase.load(), "yardstick");
        return submissions.stream()
                .mapToInt(s -> verdicts(assessor, s))
                .average()
                .orElseThrow();
    }

    private static int verdicts(Assessor assessor, Submission submission) {
        return assessor.assess(submission, Nation.AS_OF).verdicts().size();
    }
}
