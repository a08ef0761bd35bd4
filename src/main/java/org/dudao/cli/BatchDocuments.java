package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.batch.JudgedAssessment;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.report.word.RectificationNotice;

/**
 * Writes the documents of each township and county of a batch into a folder of its own, as a check would, and the covering list of all.
 *
 * <p>Assessments are read back one by one in order of code, so that numbers can be counted on; the documents of some are made at the same
 * time and written at once. What an earlier run wrote for a township that this one has not is moved to {@code earlier}.
 */
final class BatchDocuments {
    /** The folders of the folders. */
    static final List<String> GROUPS = List.of(BatchFolder.TOWNSHIPS, BatchFolder.COUNTIES);

    /** How many wait while each job makes one. */
    private static final int AHEAD = 2;

    private final FolderContents contents;
    private final Language language;
    private final int jobs;
    private final boolean resumed;
    private final BatchProgress progress;
    private final List<String> kept = new ArrayList<>();
    private int townships;
    private int notices;
    private int documents;

    /**
     * The documents of a batch.
     *
     * @param contents of each folder; null to write none
     * @param resumed whether folders that a killed run completed are left as they are
     */
    BatchDocuments(FolderContents contents, Language language, int jobs, boolean resumed, BatchProgress progress) {
        this.contents = contents;
        this.language = language;
        this.jobs = jobs;
        this.resumed = resumed;
        this.progress = progress;
    }

    /** Whether there are any. */
    boolean any() {
        return contents != null;
    }

    /** The options that a repetition needs. */
    Map<String, String> options() {
        return any() ? contents.options() : Map.of();
    }

    /** How many letters, ledgers and packs the covering list has. */
    int documents() {
        return documents;
    }

    /** What was carried over and kept, for each folder of which there is anything to report. */
    List<String> kept() {
        return kept;
    }

    /** Writes all, and puts the covering list into the output folder. */
    void write(List<JudgedAssessment> judged, RunFolder run) throws IOException {
        Set<String> written = new HashSet<>();
        if (any()) {
            for (String group : GROUPS) {
                RegularFile.makeFolders(run.folder(), run.folder().resolve(group)); // a link would lead elsewhere
                RunFolder.sweep(run.folder().resolve(group));
            }
            try (CoveringList list = new CoveringList(run, language)) {
                inOrder(judged, run, done -> {
                    written.add(done.path());
                    run.list(new Manifest.Written(done.path() + "/" + Manifest.FILE, done.sha256(), false));
                    list.add(done.letters());
                    documents += done.letters().size();
                    if (!done.kept().isEmpty()) {
                        kept.add(done.path() + language.pick("：", ":") + "\n" + done.kept());
                    }
                    progress.written(written.size(), judged.size());
                });
                String carried = list.finish();
                if (!carried.isEmpty()) {
                    kept.add(carried);
                }
            }
        }
        putAway(run, written);
    }

    /** Takes one folder after the other. */
    private interface Taking {
        void take(TownshipFolder done) throws IOException;
    }

    private void inOrder(List<JudgedAssessment> judged, RunFolder run, Taking taking) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        Queue<Future<TownshipFolder>> waiting = new ArrayDeque<>();
        try {
            for (JudgedAssessment one : judged) {
                if (waiting.size() == jobs + AHEAD) {
                    taking.take(waiting.remove().get());
                }
                Assessment assessment = one.assessment();
                FolderContents its = numbered(assessment);
                waiting.add(workers.submit(() -> TownshipFolder.write(run.folder(), assessment, its, resumed)));
            }
            while (!waiting.isEmpty()) {
                taking.take(waiting.remove().get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException("The documents cannot be written: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Writing the documents was interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The contents with the next numbers of each series; of the letters, a county gets notices alone. */
    private FolderContents numbered(Assessment assessment) {
        if (contents.bureau() == null) {
            return contents;
        }
        FolderContents its = contents.numbered(contents.bureau().numbers().after(townships, notices));
        townships += TownshipFolder.isOfCounty(assessment) ? 0 : 1;
        notices += RectificationNotice.count(assessment);
        return its;
    }

    /** Letters of a township that is no longer among them must not be sent. */
    private static void putAway(RunFolder run, Set<String> written) throws IOException {
        for (String group : GROUPS) {
            Path all = run.folder().resolve(group);
            for (String path : folders(all).map(name -> group + "/" + name).toList()) {
                if (!written.contains(path)) {
                    run.putAway(path);
                }
            }
            RunFolder.deleteIfEmpty(all);
        }
    }

    /** The names of the folders of townships or counties that a run wrote into a folder, in order. */
    static Stream<String> folders(Path group) throws IOException {
        if (!Files.isDirectory(group, LinkOption.NOFOLLOW_LINKS)) {
            return Stream.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(group)) {
            for (Path one : all.sorted().toList()) {
                String name = one.getFileName().toString();
                if (BaselineSource.KEY.matcher(name).matches()
                        && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                        && Manifest.read(one) != null) {
                    names.add(name);
                }
            }
        }
        return names.stream();
    }
}
