package org.dudao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
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
import org.dudao.io.Sha256;
import org.dudao.submission.SubmissionReader;

/**
 * Judges many submissions. An unreadable one never stops the others; memory depends only on the number of jobs; the output is independent
 * of that number, of the order of the inputs, and of how often a run was killed and resumed.
 */
public final class Batch {
    /** Keeps jobs from waiting for the disk. */
    private static final int INPUTS_PER_JOB = 4;

    /**
     * The settings of a batch.
     *
     * @param counties the assessor of the townships' counties
     * @param registry the list of each county's townships
     * @param setting the settings that must be equal in a resumed run: rules, as-of date, language
     * @param jobs the number of submissions judged in parallel
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

    /** Receives the progress. */
    public interface Progress {
        /**
         * One more input is done.
         *
         * @param done the number so far
         * @param before the number done by an earlier run
         */
        void done(int done, int before, BatchInputs inputs);

        /** Damaged parts of an unfinished run, which are judged again. */
        default void damaged(List<BilingualText> damage) {}
    }

    private final Plan plan;
    private final RunJournal journal;
    private final BatchWorker judging;
    private final Progress progress;
    private final BatchInputs inputs;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger before = new AtomicInteger();

    private Batch(Plan plan, RunJournal journal, BatchInputs inputs, Progress progress) {
        this.plan = plan;
        this.journal = journal;
        this.judging = new BatchWorker(plan, journal);
        this.inputs = inputs;
        this.progress = progress;
    }

    /**
     * Judges all inputs and writes {@code assessments.ndjson.gz}, {@code findings.csv} and {@code unreadable.csv}.
     *
     * @param out an existing folder
     * @param resume whether to continue an unfinished run in that folder
     * @throws BatchRefused if an unfinished run exists and is not to be resumed, or has other settings
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
        try (RunJournal journal = RunJournal.open(out, plan.setting(), resume)) {
            if (!journal.damage().isEmpty()) {
                progress.damaged(journal.damage());
            }
            Batch batch = new Batch(plan, journal, inputs, progress);
            Set<String> seen = batch.judgeAll();
            SortedEntries sorted = SortedEntries.of(journal, seen);
            SortedMap<String, BatchSummary> summaries = new TreeMap<>();
            List<BatchEntry> refused = batch.summaries(sorted, summaries);
            for (BatchEntry one : refused) {
                journal.add(one, Map.of());
                seen.add(one.source());
            }
            sorted = refused.isEmpty() ? sorted : SortedEntries.of(journal, seen);
            List<BatchEntry> counties = new Counties(plan, journal).judge(sorted);
            RunFolder.sweep(out);
            try (RunFolder run = RunFolder.open(out)) {
                List<JudgedAssessment> judged = JudgedAssessment.all(journal, sorted, counties);
                plan.writing().scores(judged, run);
                plan.writing().audits(summaries, run);
                BatchResult outcome = ResultMerger.write(journal, sorted, counties, plan.writing(), run.side());
                run.take();
                plan.writing().tables(judged, sorted.withProblems(), run);
                plan.writing().documents(judged, run);
                return outcome.keeping(
                        run.replace(plan.writing().manifest(plan.asOf(), inputs(journal, seen, summaries.values()))));
            }
        }
    }

    private static List<Manifest.Input> inputs(RunJournal journal, Set<String> seen, Collection<BatchSummary> summaries)
            throws IOException {
        List<Manifest.Input> all = new ArrayList<>();
        new TreeMap<>(journal.entries())
                .values().stream()
                        .filter(entry -> seen.contains(entry.source()))
                        .forEach(entry -> all.add(new Manifest.Input("submission", entry.source(), entry.sha256())));
        for (BatchSummary one : summaries) {
            all.add(new Manifest.Input("summary", one.name(), Sha256.of(one.path())));
        }
        return all;
    }

    /**
     * Ties work summaries to the townships that were judged.
     *
     * @param into receives those that can be audited, by code and school year
     * @return an entry for each that cannot, with the reason
     */
    private List<BatchEntry> summaries(SortedEntries sorted, Map<String, BatchSummary> into) throws IOException {
        Map<String, String> keys = new HashMap<>();
        sorted.townships().stream()
                .filter(entry -> entry.problems().isEmpty())
                .forEach(entry -> keys.put(entry.source(), entry.key()));
        List<BatchEntry> refused = new ArrayList<>();
        for (BatchSummary one : inputs.summaries()) {
            String key = keys.get(one.source());
            BilingualText reason = key == null
                    ? UnsupportedInput.NOT_JUDGED
                    : into.containsKey(key)
                            ? UnsupportedInput.SECOND
                            : plan.writing().unreadable(one.path());
            if (key == null || reason != null) {
                refused.add(UnsupportedInput.summary(one.name(), Objects.requireNonNull(reason)));
            } else {
                into.put(key, one);
            }
        }
        return refused;
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
            throw new IOException("The batch cannot continue: " + failure.get(), failure.get());
        }
        return seen;
    }

    private static void await(ExecutorService workers) {
        try {
            while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                // the last submissions are still in progress
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(Input input) {
        BatchEntry entry = journal.entry(input.name());
        try {
            return entry != null && entry.sha256().equals(input.sha256());
        } catch (IOException e) {
            return false; // the reader reports the problem
        }
    }
}
