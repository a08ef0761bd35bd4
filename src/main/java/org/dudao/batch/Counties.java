package org.dudao.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.CountyAssessor;
import org.dudao.county.Contribution;
import org.dudao.submission.CountySubmission;

/** Judges the counties after all their townships. Only one county's contributions are in memory at a time. */
final class Counties {
    private static final int COUNTY_DIGITS = 6;

    private final Batch.Plan plan;
    private final RunJournal journal;

    Counties(Batch.Plan plan, RunJournal journal) {
        this.plan = plan;
        this.journal = journal;
    }

    /** The submissions of a county and school year: its townships, and its document or null. */
    private static final class Group {
        private final List<BatchEntry> townships = new ArrayList<>();
        private final TreeSet<String> twice = new TreeSet<>();
        private BatchEntry document;
    }

    /** Judges every county with a township or a document in the batch; results go to the journal. */
    List<BatchEntry> judge(SortedEntries sorted) throws IOException {
        Map<String, Group> groups = new TreeMap<>();
        for (BatchEntry township : sorted.townships()) {
            groups.computeIfAbsent(county(township.key()), k -> new Group())
                    .townships
                    .add(township);
        }
        for (String key : sorted.twice()) {
            Group group = groups.get(county(key));
            if (group != null) {
                group.twice.add(key.substring(0, key.indexOf('-')));
            }
        }
        for (BatchEntry document : sorted.documents()) {
            groups.computeIfAbsent(document.key(), k -> new Group()).document = document;
        }
        ExecutorService workers = Executors.newFixedThreadPool(plan.jobs());
        try {
            List<Future<BatchEntry>> waiting = new ArrayList<>();
            groups.forEach((key, group) -> waiting.add(workers.submit(() -> judge(key, group))));
            List<BatchEntry> judged = new ArrayList<>();
            for (Future<BatchEntry> one : waiting) {
                judged.add(one.get());
            }
            return judged;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BatchRefused refused) {
                throw refused;
            }
            throw new IOException("The counties cannot be judged: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Judging the counties was interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The key of a township's county in the same school year. */
    private static String county(String key) {
        return key.substring(0, COUNTY_DIGITS) + key.substring(key.indexOf('-'));
    }

    private BatchEntry judge(String key, Group group) throws IOException {
        List<Contribution> townships = new ArrayList<>();
        for (BatchEntry township : group.townships) {
            townships.add(Contribution.parse(journal.read(township, JournalSection.CONTRIBUTION)));
        }
        String code = key.substring(0, COUNTY_DIGITS);
        CountySubmission document = group.document == null
                ? plan.reader().emptyCounty(code, plan.registry().name(code), key.substring(COUNTY_DIGITS + 1))
                : plan.reader()
                        .readCounty(
                                group.document.source(),
                                journal.read(group.document, JournalSection.DOCUMENT),
                                plan.asOf())
                        .submission();
        CountyAssessor.Known known = CountyAssessor.Known.of(
                document, townships, group.twice, plan.registry().townships(code));
        Assessment assessment = plan.counties()
                .since(plan.writing().earlier(code, known.document().county().schoolYear()))
                .assess(known, plan.asOf());
        Map<JournalSection, byte[]> parts = Map.of(
                JournalSection.ASSESSMENT,
                BatchWorker.zipped(plan.writing().assessment(assessment)),
                JournalSection.FINDINGS,
                plan.writing().findings(assessment),
                JournalSection.DIGEST,
                plan.writing().digest(known, assessment));
        // the name belongs to no input: a resumed run judges it anew
        return journal.add(
                new BatchEntry(
                        "county " + key,
                        "",
                        key,
                        plan.writing().code(assessment),
                        0,
                        BatchWorker.lengths(parts),
                        Map.of(),
                        List.of(),
                        0),
                parts);
    }
}
