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

/** Judges the counties, once all their townships are judged. Of each only what its townships contribute is in memory, and only in its turn. */
final class Counties {
    private static final int COUNTY_DIGITS = 6;

    private final Batch.Plan plan;
    private final Store store;

    Counties(Batch.Plan plan, Store store) {
        this.plan = plan;
        this.store = store;
    }

    /** What a county and school year has handed in: its townships, and its document or null. */
    private static final class Group {
        private final List<Entry> townships = new ArrayList<>();
        private final TreeSet<String> twice = new TreeSet<>();
        private Entry document;
    }

    /** Judges every county of which a township or a document was handed in; what is found of it is in the store. */
    List<Entry> judge(Sorted sorted) throws IOException {
        Map<String, Group> groups = new TreeMap<>();
        for (Entry township : sorted.townships()) {
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
        for (Entry document : sorted.documents()) {
            groups.computeIfAbsent(document.key(), k -> new Group()).document = document;
        }
        ExecutorService workers = Executors.newFixedThreadPool(plan.jobs());
        try {
            List<Future<Entry>> waiting = new ArrayList<>();
            groups.forEach((key, group) -> waiting.add(workers.submit(() -> judge(key, group))));
            List<Entry> judged = new ArrayList<>();
            for (Future<Entry> one : waiting) {
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
            throw new IOException("The counties were not judged to the end.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The key of a township's county in the same school year. */
    private static String county(String key) {
        return key.substring(0, COUNTY_DIGITS) + key.substring(key.indexOf('-'));
    }

    private Entry judge(String key, Group group) throws IOException {
        List<Contribution> townships = new ArrayList<>();
        for (Entry township : group.townships) {
            townships.add(Contribution.parse(store.read(township, Part.CONTRIBUTION)));
        }
        String code = key.substring(0, COUNTY_DIGITS);
        CountySubmission document = group.document == null
                ? plan.reader().nothingOfCounty(code, plan.registry().name(code), key.substring(COUNTY_DIGITS + 1))
                : plan.reader()
                        .readCounty(group.document.source(), store.read(group.document, Part.DOCUMENT), plan.asOf())
                        .submission();
        List<String> listed = plan.registry().townships(code);
        TreeSet<String> missing = new TreeSet<>(group.twice);
        missing.addAll(listed == null ? List.of() : listed);
        townships.forEach(township -> missing.remove(township.code()));
        CountyAssessor.Known known =
                new CountyAssessor.Known(document, townships, List.copyOf(missing), listed != null);
        Assessment assessment = plan.counties().assess(known, plan.asOf());
        Map<Part, byte[]> parts = Map.of(
                Part.ASSESSMENT,
                Judging.zipped(plan.writing().assessment(assessment)),
                Part.FINDINGS,
                plan.writing().findings(assessment),
                Part.DIGEST,
                plan.writing().digest(assessment));
        // its name is no input's: a resumed run judges it anew
        return store.add(
                new Entry(
                        "county " + key,
                        "",
                        key,
                        plan.writing().code(assessment),
                        0,
                        Judging.lengths(parts),
                        Map.of(),
                        List.of(),
                        0),
                parts);
    }
}
