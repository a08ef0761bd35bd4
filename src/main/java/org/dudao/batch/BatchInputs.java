package org.dudao.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.NotJudged;
import org.dudao.io.Sha256;
import org.dudao.submission.ReadFailure;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * All inputs in turn: a folder with subfolders, an archive, or a file with one submission per line. Only file names are held, never
 * contents.
 */
public final class BatchInputs implements Closeable {
    private static final String TABLE = ".csv";

    /** Number of hash digits that distinguish equal displayed names. */
    private static final int MARK = 8;

    private final Path in;
    private final List<Path> paths;
    private final List<BatchSummary> summaries;

    /** Also read by the thread that shows progress. */
    private final AtomicInteger next = new AtomicInteger();

    private Nested open;

    /** A file with several submissions. */
    interface Nested extends Closeable {
        /** The next, or null at the end. */
        Input next() throws IOException;
    }

    private BatchInputs(Path in, List<Path> found) {
        this.in = in;
        List<Path> others = new ArrayList<>();
        List<BatchSummary> beside = new ArrayList<>();
        Map<String, List<Path>> byFolder =
                found.stream().collect(Collectors.groupingBy(path -> String.valueOf(path.getParent())));
        for (Path path : found) {
            Path submission = BatchSummary.isSummary(path)
                    ? BatchSummary.submission(path, byFolder.get(String.valueOf(path.getParent())))
                    : null;
            if (submission == null) {
                others.add(path);
            } else {
                beside.add(new BatchSummary(name(path), path, name(submission), submission));
            }
        }
        this.paths = List.copyOf(others);
        this.summaries = List.copyOf(beside);
    }

    /** Opens a folder or a file. */
    public static BatchInputs open(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return new BatchInputs(in, List.of(in));
        }
        Path folder = in.toRealPath(); // a link given by the user is followed; those in the folder are not
        return new BatchInputs(folder, walk(folder));
    }

    /**
     * Opens some files.
     *
     * @param folder the folder from which they are named
     */
    public static BatchInputs among(Path folder, List<Path> files) {
        return new BatchInputs(folder, List.copyOf(files));
    }

    /** The number of files, some of which may contain many submissions. */
    public int files() {
        return paths.size();
    }

    /** The work summaries beside submissions, which are no inputs themselves. */
    public List<BatchSummary> summaries() {
        return summaries;
    }

    /** The number of files started. */
    public int begun() {
        return next.get();
    }

    /** The next submission, or null at the end. */
    public Input next() throws IOException {
        while (true) {
            if (open != null) {
                Input input = open.next();
                if (input != null) {
                    return input;
                }
                open.close();
                open = null;
            }
            if (next.get() == paths.size()) {
                return null;
            }
            Path path = paths.get(next.getAndIncrement());
            Input input = begin(path);
            if (input != null) {
                return input;
            }
        }
    }

    /** One submission; null if the file contains several, which are opened. */
    private Input begin(Path path) {
        String name = name(path);
        if (!Files.isRegularFile(path) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return UnsupportedInput.noFile(name, path);
        }
        if (Files.isDirectory(path)) {
            return new PathInput(name, path);
        }
        try {
            return switch (FileKind.of(path)) {
                case WORKBOOK, JSON -> new PathInput(name, path);
                case TABLE -> UnsupportedInput.stray(name);
                case OTHER ->
                    Files.size(path) == 0
                            ? new PathInput(name, path) // the reader reports it in its own words
                            : BatchSummary.isSummary(path)
                                    ? UnsupportedInput.alone(name)
                                    : UnsupportedInput.unknown(name);
                case LINES -> {
                    open = new NdjsonInputs(name, path);
                    yield null;
                }
                case ARCHIVE -> {
                    open = new Archive(name, path);
                    yield null;
                }
            };
        } catch (IOException e) {
            return damaged(name, e);
        }
    }

    static UnsupportedInput damaged(String name, IOException e) {
        InputProblem problem = NotJudged.damaged(name, ReadFailure.reason(e));
        return new UnsupportedInput(name, problem.code(), problem.message(), problem.correction());
    }

    /** A printable name, unique even if names differ only in characters that are not shown. */
    static String shown(String name) {
        String printable = Texts.printable(name);
        return printable.equals(name)
                ? name
                : printable + " ("
                        + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, MARK) + ")";
    }

    private String name(Path path) {
        Path shown = path.equals(in) ? path.toAbsolutePath().getFileName() : in.relativize(path);
        return shown(shown.toString().replace('\\', '/'));
    }

    /** In order of name, without hidden files and lock files of open workbooks. */
    private static List<Path> walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (!dir.equals(folder) && isHidden(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (holdsTablesOnly(dir) || (!dir.equals(folder) && SubmissionContent.hasMap(dir))) {
                    found.add(dir);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** An inaccessible file is reported in its turn, and stops nothing. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(p -> folder.relativize(p).toString().replace('\\', '/')));
        return found;
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$") || name.equalsIgnoreCase("thumbs.db");
    }

    /** A folder with only tables is one submission; otherwise each file is one. */
    private static boolean holdsTablesOnly(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> shown = files.filter(f -> !isHidden(f)).toList();
            return !shown.isEmpty()
                    && shown.stream()
                            .allMatch(f -> Files.isRegularFile(f)
                                    && f.toString().toLowerCase(Locale.ROOT).endsWith(TABLE));
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
