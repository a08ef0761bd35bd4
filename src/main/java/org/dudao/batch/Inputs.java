package org.dudao.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * All that is handed in, one after the other: a folder with folders in it, an archive, or a file with a submission on each line. Only the
 * names of a folder's files are held, never what stands in them.
 */
public final class Inputs implements Closeable {
    private final Path in;
    private final List<Path> paths;
    private int next;
    private Nested open;

    /** Something that holds several submissions. */
    interface Nested extends Closeable {
        /** The next, or null at the end. */
        Input next() throws IOException;
    }

    private Inputs(Path in, List<Path> paths) {
        this.in = in;
        this.paths = paths;
    }

    /** Begins with a folder or a file. */
    public static Inputs open(Path in) throws IOException {
        return new Inputs(in, Files.isDirectory(in) ? walk(in) : List.of(in));
    }

    /** How many files there are, of which some may hold many submissions. */
    public int files() {
        return paths.size();
    }

    /** How many of them were begun. */
    public int begun() {
        return next;
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
            if (next == paths.size()) {
                return null;
            }
            Path path = paths.get(next);
            next++;
            Input input = begin(path);
            if (input != null) {
                return input;
            }
        }
    }

    /** One submission; null where the file holds several, which are opened. */
    private Input begin(Path path) {
        String name = name(path);
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson.gz")) {
                open = new Lines(name, path);
                return null;
            }
            if (lower.endsWith(".zip")) {
                open = new Archive(name, path);
                return null;
            }
        } catch (IOException e) {
            return damaged(name, e);
        }
        boolean known =
                Files.isDirectory(path) || lower.endsWith(".json") || lower.endsWith(".xlsx") || lower.endsWith(".xls");
        return known ? new PathInput(name, path) : UnfitInput.unknown(name);
    }

    static UnfitInput damaged(String name, IOException e) {
        return new UnfitInput(
                name,
                "unreadable",
                new org.dudao.facts.Text("文件无法读取：" + e.getMessage(), "The file cannot be read: " + e.getMessage()),
                new org.dudao.facts.Text("检查文件是否完整，或重新压缩。", "Check that the file is whole, or pack it anew."));
    }

    private String name(Path path) {
        Path relative = Files.isDirectory(in) ? in.relativize(path) : path.getFileName();
        return relative.toString().replace('\\', '/');
    }

    /** In order of name; hidden files, and those by which an open workbook is locked, are no submissions. */
    private static List<Path> walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (!dir.equals(folder) && isHidden(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!dir.equals(folder) && holdsTables(dir)) {
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
        });
        found.sort(Comparator.comparing(p -> folder.relativize(p).toString().replace('\\', '/')));
        return found;
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$") || name.equalsIgnoreCase("thumbs.db");
    }

    private static boolean holdsTables(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            return files.anyMatch(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
