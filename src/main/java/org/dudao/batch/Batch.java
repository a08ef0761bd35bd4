package org.dudao.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Text;
import org.dudao.submission.FormProblem;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;

/**
 * Judges many submissions. One that cannot be read never stops the others; how many are in memory at once depends on the number of jobs
 * alone; what comes out is the same whatever their number, the order of the inputs, and however often a run was killed and resumed.
 */
public final class Batch {
    /** So that a job need not wait for the disk. */
    private static final int INPUTS_PER_JOB = 4;

    /**
     * How a batch is judged.
     *
     * @param setting what a resumed run must have in common with the first: rules, day, language
     * @param jobs how many submissions are judged at once
     */
    public record Plan(
            SubmissionReader reader, Assessor assessor, LocalDate asOf, Writing writing, String setting, int jobs) {}

    /** Hears of each input that is done. */
    public interface Progress {
        /**
         * One more is done.
         *
         * @param done how many so far
         * @param before how many of them an earlier run had done
         */
        void done(int done, int before, Inputs inputs);
    }

    private final Plan plan;
    private final Store store;
    private final Progress progress;
    private final Inputs inputs;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger before = new AtomicInteger();

    private Batch(Plan plan, Store store, Inputs inputs, Progress progress) {
        this.plan = plan;
        this.store = store;
        this.inputs = inputs;
        this.progress = progress;
    }

    /**
     * Judges all inputs and writes {@code assessments.ndjson.gz}, {@code findings.csv} and {@code unreadable.csv}.
     *
     * @param out an existing folder
     * @param resume whether what an unfinished run left there is gone on with
     * @throws BatchRefused where it left something and that is not wanted, or does not fit
     */
    public static Outcome run(Inputs inputs, Plan plan, Path out, boolean resume, Progress progress)
            throws IOException {
        Outcome outcome;
        try (Store store = Store.open(out, plan.setting(), resume)) {
            Batch batch = new Batch(plan, store, inputs, progress);
            Set<String> seen = batch.judgeAll();
            outcome = Merge.write(store, seen, plan.writing(), out);
        }
        Store.remove(out);
        return outcome;
    }

    private Set<String> judgeAll() throws IOException {
        Set<String> seen = new HashSet<>();
        Semaphore room = new Semaphore(plan.jobs() * INPUTS_PER_JOB);
        ExecutorService workers = Executors.newFixedThreadPool(plan.jobs());
        try {
            for (Input input = inputs.next(); input != null && failure.get() == null; input = inputs.next()) {
                seen.add(input.name());
                if (isDone(input)) {
                    before.incrementAndGet();
                    progress.done(done.incrementAndGet(), before.get(), inputs);
                    continue;
                }
                Input one = input;
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        judge(one);
                        progress.done(done.incrementAndGet(), before.get(), inputs);
                    } catch (IOException | RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
            }
        } finally {
            workers.shutdown();
            await(workers);
        }
        if (failure.get() != null) {
            throw new IOException("The batch cannot go on: " + failure.get(), failure.get());
        }
        return seen;
    }

    private static void await(ExecutorService workers) {
        try {
            while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                // the last submissions are still being judged
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(Input input) {
        Entry entry = store.of(input.name());
        try {
            return entry != null && entry.sha256().equals(input.sha256());
        } catch (IOException e) {
            return false; // the reading will say what is wrong
        }
    }

    private void judge(Input input) throws IOException {
        String hash = "";
        Map<Part, byte[]> parts = Map.of();
        Entry entry;
        try {
            hash = input.sha256();
            Reading reading = input.read(plan.reader(), plan.asOf());
            Submission submission = reading.submission();
            if (submission == null) {
                entry = Entry.refused(input.name(), hash, Entry.INPUT, reading.problems(), reading.total());
            } else if (plan.asOf().isBefore(submission.year().firstDay())) {
                entry = Entry.refused(input.name(), hash, Entry.INPUT, List.of(early(input, submission)), 1);
            } else {
                Assessment assessment = plan.assessor().assess(submission, plan.asOf());
                parts = Map.of(
                        Part.ASSESSMENT,
                        zipped(plan.writing().assessment(assessment)),
                        Part.FINDINGS,
                        plan.writing().findings(assessment),
                        Part.DIGEST,
                        plan.writing().digest(submission, assessment));
                entry = new Entry(
                        input.name(),
                        hash,
                        submission.dataset().township().code() + "-" + submission.year(),
                        plan.writing().code(assessment),
                        0,
                        lengths(parts),
                        List.of(),
                        0);
            }
        } catch (IOException e) {
            FormProblem problem = problem("unreadable", input, "文件无法读取", "The file cannot be read", e);
            entry = Entry.refused(input.name(), hash, Entry.INPUT, List.of(problem), 1);
        } catch (RuntimeException e) {
            // whatever one file brings about, the others are judged
            FormProblem problem = problem("internal", input, "内部错误，没有作出判定", "Internal error; it was not judged", e);
            entry = Entry.refused(input.name(), hash, Entry.INTERNAL, List.of(problem), 1);
        }
        store.add(entry, entry.judged() ? parts : Map.of());
    }

    private static Map<Part, Integer> lengths(Map<Part, byte[]> parts) {
        Map<Part, Integer> lengths = new EnumMap<>(Part.class);
        parts.forEach((part, bytes) -> lengths.put(part, bytes.length));
        return lengths;
    }

    private FormProblem early(Input input, Submission submission) {
        return new FormProblem(
                "too-early",
                new Text(
                        "检查日 " + plan.asOf() + " 早于 " + submission.year() + " 学年开始之日",
                        "The day of the check, " + plan.asOf() + ", is before the school year " + submission.year()
                                + " begins"),
                input.name(),
                submission.year().toString(),
                new Text("检查日所在学年或以前的学年", "a school year that has begun"),
                new Text("用 --as-of 指定日期，或移出文件夹。", "Give a later --as-of, or move the file elsewhere."),
                "");
    }

    private static FormProblem problem(String code, Input input, String zh, String en, Exception e) {
        return new FormProblem(
                code,
                new Text(zh + "：" + e, en + ": " + e),
                input.name(),
                "",
                new Text("可以读取的文件", "a file that can be read"),
                new Text("检查文件，或另存一份再试。", "Check the file, or save a copy and try again."),
                "");
    }

    /** Members of gzip one after the other are gzip again. */
    private static byte[] zipped(byte[] line) throws IOException {
        if (line.length == 0) {
            return line;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length / 8);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 13)) {
            zip.write(line);
        }
        return bytes.toByteArray();
    }
}
