package org.dudao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.divisions.CountyTownships;
import org.dudao.facts.BilingualText;
import org.dudao.io.Manifest;
import org.dudao.io.RunFolder;
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
     * @param counties judges the counties of the townships
     * @param registry which townships counties have
     * @param setting what a resumed run must have in common with the first: rules, day, language
     * @param jobs how many submissions are judged at once
     */
    public record Plan(
            SubmissionReader reader,
            Assessor assessor,
            CountyAssessor counties,
            CountyTownships registry,
            LocalDate asOf,
            BatchOutput writing,
            String setting,
            int jobs) {}

    /** Hears of each input that is done. */
    public interface Progress {
        /**
         * One more is done.
         *
         * @param done how many so far
         * @param before how many of them an earlier run had done
         */
        void done(int done, int before, BatchInputs inputs);

        /** What an unfinished run had left was damaged, and is judged again. */
        default void damaged(List<BilingualText> damage) {}
    }

    private final Plan plan;
    private final RunJournal store;
    private final BatchWorker judging;
    private final Progress progress;
    private final BatchInputs inputs;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger before = new AtomicInteger();

    private Batch(Plan plan, RunJournal store, BatchInputs inputs, Progress progress) {
        this.plan = plan;
        this.store = store;
        this.judging = new BatchWorker(plan, store);
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
    public static BatchResult run(BatchInputs inputs, Plan plan, Path out, boolean resume, Progress progress)
            throws IOException {
        try (FolderLock holding = FolderLock.of(out)) {
            BatchResult outcome = hold(inputs, plan, out, resume, progress);
            RunJournal.remove(out);
            holding.remove();
            return outcome;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BatchResult hold(BatchInputs inputs, Plan plan, Path out, boolean resume, Progress progress)
            throws IOException {
        try (RunJournal store = RunJournal.open(out, plan.setting(), resume)) {
            if (!store.damage().isEmpty()) {
                progress.damaged(store.damage());
            }
            Batch batch = new Batch(plan, store, inputs, progress);
            Set<String> seen = batch.judgeAll();
            SortedEntries sorted = SortedEntries.of(store, seen);
            List<BatchEntry> counties = new Counties(plan, store).judge(sorted);
            try (RunFolder run = RunFolder.open(out)) {
                run.sweep();
                BatchResult outcome = ResultMerger.write(store, sorted, counties, plan.writing(), run.side());
                run.take();
                return outcome.keeping(run.replace(plan.writing().manifest(plan.asOf(), inputs(store, seen))));
            }
        }
    }

    private static List<Manifest.Input> inputs(RunJournal store, Set<String> seen) {
        return new TreeMap<>(store.entries())
                .values().stream()
                        .filter(entry -> seen.contains(entry.source()))
                        .map(entry -> new Manifest.Input("submission", entry.source(), entry.sha256()))
                        .toList();
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
                        judging.judge(one);
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
        if (failure.get() instanceof BatchRefused refused) {
            throw refused;
        } else if (failure.get() != null) {
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
        BatchEntry entry = store.entry(input.name());
        try {
            return entry != null && entry.sha256().equals(input.sha256());
        } catch (IOException e) {
            return false; // the reading will say what is wrong
        }
    }
}
