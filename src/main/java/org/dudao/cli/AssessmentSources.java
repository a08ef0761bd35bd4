package org.dudao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessment;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import picocli.CommandLine;

/** The assessments in files and in output folders of checks and batches, read one after the other while another thread reads ahead. */
final class AssessmentSources {
    private static final int AHEAD = 8;

    /** An assessment with its text, or the end of all. */
    private static final class Read {
        private final Assessment assessment;
        private final byte[] bytes;
        private final Path file;
        private final Throwable failure;

        Read(Assessment assessment, byte[] bytes, Path file, Throwable failure) {
            this.assessment = assessment;
            this.bytes = bytes;
            this.file = file;
            this.failure = failure;
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
    private volatile boolean sound = true;

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

    /** Uses all assessments, in order. */
    void each(Use use) throws IOException {
        eachWithBytes((assessment, bytes, file) -> use.with(assessment, Sha256.of(bytes)));
    }

    /** Uses all assessments with their texts, in order. */
    void eachWithBytes(UseOfBytes use) throws IOException {
        BlockingQueue<Read> ahead = new ArrayBlockingQueue<>(AHEAD);
        Thread reader = new Thread(() -> readAll(ahead), "assessments");
        reader.setDaemon(true);
        reader.start();
        try {
            for (Read one = ahead.take(); one.assessment != null || one.failure != null; one = ahead.take()) {
                if (one.failure instanceof IOException e) {
                    throw e;
                } else if (one.failure != null) {
                    throw new IllegalStateException(one.failure);
                }
                use.with(one.assessment, one.bytes, one.file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
        }
    }

    private void readAll(BlockingQueue<Read> ahead) {
        try {
            try {
                for (Path file : files) {
                    FileFault.reading(file, () -> read(file, ahead));
                }
                ahead.put(new Read(null, null, null, null));
            } catch (IOException | RuntimeException e) {
                ahead.put(new Read(null, null, null, e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Void read(Path file, BlockingQueue<Read> ahead) throws IOException {
        boolean lines = file.toString().endsWith(".ndjson.gz");
        try {
            if (!lines) {
                take(file, 0, RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM), ahead);
                return null;
            }
            try (InputStream in = new GZIPInputStream(RegularFile.open(file))) {
                LineReader all = new LineReader(in);
                int number = 0;
                for (byte[] line = all.next(); line != null; line = all.next()) {
                    number++;
                    take(file, number, line, ahead);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void take(Path file, int number, byte[] bytes, BlockingQueue<Read> ahead) throws InterruptedException {
        Assessment assessment = Assessment.parse(new String(bytes, StandardCharsets.UTF_8));
        if (assessment == null) {
            sound = false;
            String at = number == 0 ? "" : language.pick(" 第 " + number + " 行", " line " + number);
            spec.commandLine()
                    .getErr()
                    .println(language.pick("不是本版本的评估结果，未导入：", "No assessment of this version; not imported: ")
                            + file
                            + at
                            + language.pick("。请用本版本重新核查后再导入。", ". Check again with this version, and import that."));
            return;
        }
        ahead.put(new Read(assessment, bytes, file, null));
    }

    private static CommandLine.ParameterException usage(String message, CommandLine.Model.CommandSpec spec) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
