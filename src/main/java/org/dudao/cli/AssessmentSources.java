package org.dudao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessment;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import picocli.CommandLine;

/** The assessments in files and in output folders of checks and batches, read in order while other threads read ahead. */
final class AssessmentSources {
    private static final int AHEAD = 8;
    private static final int BUFFER = 1 << 16;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    /**
     * Where a text was.
     *
     * @param line from 1; 0 for a file that is one assessment
     */
    private record Place(Path file, int line) {}

    /** An assessment with its text. It is null for a text that is none, and then for the end of all, which has no place. */
    private static final class Read {
        private final Place place;
        private final Assessment assessment;
        private final byte[] bytes;

        private Read(Place place, Assessment assessment, byte[] bytes) {
            this.place = place;
            this.assessment = assessment;
            this.bytes = bytes;
        }

        static final Read END = new Read(null, null, null);

        static Read of(Place place, byte[] bytes) {
            return new Read(place, Assessment.parse(bytes), bytes);
        }

        boolean isEnd() {
            return place == null;
        }
    }

    /** What is done with an assessment. */
    interface Use {
        void with(Assessment assessment, String sha256) throws IOException;
    }

    /** What is done with an assessment and its text. */
    interface UseOfBytes {
        /**
         * Does it.
         *
         * @param bytes of its file or line
         * @param file that it was found in
         */
        void with(Assessment assessment, byte[] bytes, Path file) throws IOException;
    }

    private final List<Path> files;
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;
    private boolean sound = true;

    private AssessmentSources(List<Path> files, Language language, CommandLine.Model.CommandSpec spec) {
        this.files = files;
        this.language = language;
        this.spec = spec;
    }

    /**
     * Finds the files.
     *
     * @throws CommandLine.ParameterException if something given is not there, or holds no assessment
     */
    static AssessmentSources of(List<Path> given, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path one : given) {
            if (!Files.exists(one)) {
                throw usage(language.pick("没有这个文件或文件夹：", "File or folder not found: ") + one, spec);
            } else if (!Files.isDirectory(one)) {
                files.add(one);
                continue;
            }
            BatchFolder.mustBeFinished(one, language, spec);
            int before = files.size();
            FileFault.reading(one, () -> collect(one, files));
            if (files.size() == before) {
                throw usage(
                        language.pick(
                                "文件夹中没有评估结果（assessment.json 或 assessments.ndjson.gz）：" + one,
                                "The folder holds no assessments (assessment.json or assessments.ndjson.gz): " + one),
                        spec);
            }
        }
        return new AssessmentSources(files, language, spec);
    }

    /** The files of assessments in an output folder, in order. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        FileFault.reading(folder, () -> collect(folder, files));
        return files;
    }

    /** A batch has all townships on lines, and their folders the same ones again; counties have folders alone. */
    private static Void collect(Path folder, List<Path> files) throws IOException {
        Path lines = folder.resolve(BaselineSource.MANY);
        if (Files.isRegularFile(lines)) {
            files.add(lines);
        }
        Path below = Files.isRegularFile(lines) ? folder.resolve(BatchFolder.COUNTIES) : folder;
        if (!Files.isDirectory(below)) {
            return null;
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(below, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                boolean replaced = one.getFileName().toString().equals(RunFolder.EARLIER);
                return replaced ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.getFileName().toString().equals(BaselineSource.ONE)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.stream().sorted().forEach(files::add);
        return null;
    }

    /** Whether all files were read whole, and held assessments only. */
    boolean isSound() {
        return sound;
    }

    /** Uses all assessments, in order. Some threads parse those that come next. */
    void each(Use use) throws IOException {
        eachWithBytes((assessment, bytes, file) -> use.with(assessment, Sha256.of(bytes)));
    }

    /** Uses all assessments with their texts, in order. */
    void eachWithBytes(UseOfBytes use) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS + 1, AssessmentSources::daemon);
        BlockingQueue<Future<Read>> ahead = new ArrayBlockingQueue<>(AHEAD);
        workers.execute(() -> readAll(workers, ahead));
        try {
            for (Read one = ahead.take().get(); !one.isEnd(); one = ahead.take().get()) {
                if (one.assessment == null) {
                    refuse(one.place);
                } else if (!one.assessment
                        .assessment()
                        .submission()
                        .unreadable()
                        .isEmpty()) {
                    refusePart(one.place, one.assessment);
                } else {
                    use.with(one.assessment, one.bytes, one.place.file());
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "assessments");
        thread.setDaemon(true);
        return thread;
    }

    private void readAll(ExecutorService workers, BlockingQueue<Future<Read>> ahead) {
        try {
            try {
                for (Path file : files) {
                    FileFault.reading(file, () -> read(file, workers, ahead));
                }
                ahead.put(CompletableFuture.completedFuture(Read.END));
            } catch (IOException | RuntimeException e) {
                ahead.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Void read(Path file, ExecutorService workers, BlockingQueue<Future<Read>> ahead) throws IOException {
        try {
            if (!file.toString().endsWith(".ndjson.gz")) {
                byte[] bytes = RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM);
                ahead.put(workers.submit(() -> Read.of(new Place(file, 0), bytes)));
                return null;
            }
            try (InputStream in = new GZIPInputStream(RegularFile.open(file), BUFFER)) {
                LineReader all = new LineReader(in);
                int number = 0;
                for (byte[] line = all.next(); line != null; line = all.next()) {
                    number++;
                    byte[] bytes = line;
                    Place place = new Place(file, number);
                    ahead.put(workers.submit(() -> Read.of(place, bytes)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void refuse(Place place) {
        sound = false;
        String at = place.line() == 0 ? "" : language.pick(" 第 " + place.line() + " 行", " line " + place.line());
        spec.commandLine()
                .getErr()
                .println(language.pick("不是本版本的评估结果，未导入：", "No assessment of this version; not imported: ")
                        + place.file()
                        + at
                        + language.pick("。请用本版本重新核查后再导入。", ". Check again with this version, and import that."));
    }

    /** What was judged in part says nothing of what was left out, and would make its subjects vanish. */
    private void refusePart(Place place, Assessment assessment) {
        sound = false;
        String township = assessment.assessment().township().code();
        spec.commandLine()
                .getErr()
                .println(language.pick(
                        "只判定了一部分（--partial），未导入：" + township + "，" + place.file() + "。请在报送数据改正、重新核查后再导入。",
                        "Judged in part only (--partial); not imported: " + township + ", " + place.file()
                                + ". Import it when the submission is corrected and checked again."));
    }

    private static CommandLine.ParameterException usage(String message, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
