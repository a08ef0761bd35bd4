package org.dudao.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a run, which is replaced as a whole and never contains a partial document.
 *
 * <p>Documents are written to a temporary folder first. Files changed since the last run are then copied to {@code earlier}, and only then
 * are the new documents moved into place; files of the last run that this one does not write are then moved to {@code earlier}; the
 * manifest comes last. Whenever a run is killed, typed values remain in their place, in {@code earlier}, or in both, and the next run
 * completes the work. A file that no manifest lists is kept, and counts as changed if a document is to replace it.
 */
public final class RunFolder implements Closeable {
    /** The folder of files that a later run replaced. */
    public static final String EARLIER = "earlier";

    /** The folder of tables, which lie deeper in it than other documents do: by table, year and province. */
    public static final String TABLES = "tables";

    private static final int DEPTH_OF_TABLES = 5;

    private final Path folder;
    private final Path side;
    private final @Nullable Manifest before;
    private final Map<String, String> made = new TreeMap<>();
    private final Set<String> filledIn = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();
    private final List<Manifest.Written> others = new ArrayList<>();
    private final List<Kept> away = new ArrayList<>();

    private RunFolder(Path folder, Path side, @Nullable Manifest before) {
        this.folder = folder;
        this.side = side;
        this.before = before;
    }

    /**
     * A file that was kept.
     *
     * @param path its path in the folder
     * @param kept its present path in the folder
     * @param replaced whether a new document replaces it; otherwise this run writes no file of that name
     */
    public record Kept(String path, String kept, boolean replaced) {}

    /** Opens a folder, creating it if necessary. */
    public static RunFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Manifest before = Manifest.read(folder);
        return new RunFolder(folder, Files.createTempDirectory(folder, AtomicFile.SIDE), before);
    }

    /** Removes temporary files of killed runs; no run may be writing to the folder. */
    public static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path stale : all.sorted().toList()) {
                if (Files.isDirectory(stale, LinkOption.NOFOLLOW_LINKS)
                        && stale.getFileName().toString().startsWith(AtomicFile.SIDE)) {
                    delete(stale);
                }
            }
        }
    }

    /** The folder that is written. */
    public Path folder() {
        return folder;
    }

    /** The temporary folder of documents before {@link #take}. */
    public Path side() {
        return side;
    }

    /**
     * Writes a document to the temporary folder.
     *
     * @param path a file's name, or a folder's and a file's, such as {@code packs/S1.xlsx}
     */
    public void put(String path, byte[] bytes) throws IOException {
        mustStayInside(path);
        Files.createDirectories(side.resolve(path).getParent());
        Files.write(side.resolve(path), bytes);
        made.put(path, Sha256.of(bytes));
    }

    /** Registers documents written to {@link #side} by other means. */
    public void take() throws IOException {
        try (Stream<Path> all = Files.list(side)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                made.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
    }

    /** Registers one document written to {@link #side} by other means. */
    public void take(String name) throws IOException {
        made.put(name, Sha256.of(side.resolve(name)));
    }

    /** Lists a file deeper in the folder, which another run has written there, in the manifest of this one. */
    public void list(Manifest.Written file) {
        others.add(file);
    }

    /**
     * Moves the folder of an earlier run, with all that people put into it, to {@code earlier}.
     *
     * @param path its path in this folder, such as {@code townships/990101003-2025-2026}
     */
    public void putAway(String path) throws IOException {
        Manifest its = Manifest.read(folder.resolve(path));
        String place = EARLIER + "/" + (its == null ? "unlisted" : its.folder()) + "/" + path;
        String free = place;
        for (int i = 2; Files.exists(folder.resolve(free), LinkOption.NOFOLLOW_LINKS); i++) {
            free = place + "-" + i;
        }
        RegularFile.makeFolders(folder, folder.resolve(free.substring(0, free.lastIndexOf('/'))));
        Files.move(folder.resolve(path), folder.resolve(free), StandardCopyOption.ATOMIC_MOVE);
        away.add(new Kept(path, free, false));
    }

    /** Marks a written document as one to be filled in. */
    public void fillIn(String path) {
        filledIn.add(path);
    }

    /** The written documents, by path. */
    public Map<String, Path> put() {
        Map<String, Path> all = new TreeMap<>();
        made.keySet().forEach(path -> all.put(path, side.resolve(path)));
        return all;
    }

    /** The files in the folder that people have changed, if a document is to replace them or the last run wrote them. */
    public Map<String, Path> changed(Predicate<String> paths) throws IOException {
        Set<String> all = new TreeSet<>(made.keySet());
        all.addAll(listed());
        Map<String, Path> changed = new TreeMap<>();
        for (String path : all) {
            Path file = folder.resolve(path);
            if (paths.test(path) && isThere(path) && !Sha256.of(file).equals(listed(path))) {
                changed.put(path, file);
            }
        }
        return changed;
    }

    /** Replaces a written document by one with carried-over values; the manifest keeps the hash of the first. */
    public void carry(String path, byte[] bytes) throws IOException {
        Files.write(side.resolve(path), bytes);
    }

    /** Keeps an existing file that has all contents of the written document. */
    public void leave(String path) {
        left.add(path);
    }

    /** Keeps a file of the folder in {@code earlier} even if nobody has changed it, since the new documents rest on it. */
    public void preserve(String path) {
        needed.add(path);
    }

    /**
     * Replaces the folder.
     *
     * @param manifest without its files
     * @return the files kept, ordered by path
     */
    public List<Kept> replace(Manifest manifest) throws IOException {
        for (String path : made.keySet()) {
            RegularFile.makeFolders(folder, folderOf(path));
        }
        List<Kept> kept = new ArrayList<>(away);
        List<String> moving = new ArrayList<>();
        for (String path : made.keySet()) {
            Path file = folder.resolve(path);
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "a folder stands where a file is to be written");
            } else if (left.contains(path) || (isThere(path) && Files.mismatch(file, side.resolve(path)) < 0)) {
                continue;
            }
            if (isThere(path) && (needed.contains(path) || !Sha256.of(file).equals(listed(path)))) {
                kept.add(new Kept(path, keep(path, false), true));
            }
            moving.add(path);
        }
        for (String path : moving) {
            Path file = folder.resolve(path);
            Files.move(side.resolve(path), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String path : listed()) {
            if (!made.containsKey(path) && isThere(path)) {
                kept.add(new Kept(path, keep(path, true), false));
            }
        }
        Stream<Manifest.Written> written = made.entrySet().stream()
                .map(e -> new Manifest.Written(e.getKey(), e.getValue(), filledIn.contains(e.getKey())));
        byte[] json = manifest.with(Stream.concat(written, others.stream())
                        .sorted(Comparator.comparing(Manifest.Written::path))
                        .toList())
                .toJson();
        Files.write(side.resolve(Manifest.FILE), json);
        Files.move(
                side.resolve(Manifest.FILE),
                folder.resolve(Manifest.FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        kept.sort(Comparator.comparing(Kept::path));
        return List.copyOf(kept);
    }

    /** Whether a file exists in the folder itself, not behind a link. */
    private boolean isThere(String path) {
        return isDirect(folder, path) && RegularFile.isRegular(folder.resolve(path));
    }

    /**
     * Whether all folders on the way to a file are folders, and no links.
     *
     * @param folder from where the way begins
     */
    public static boolean isDirect(Path folder, String path) {
        boolean isDirect = true;
        for (Path step = Path.of(path).getParent(); step != null; step = step.getParent()) {
            isDirect &= Files.isDirectory(folder.resolve(step), LinkOption.NOFOLLOW_LINKS);
        }
        return isDirect;
    }

    /** The parent folder of a path of this folder. */
    private Path folderOf(String path) {
        return folder.resolve(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    private String keep(String path, boolean away) throws IOException {
        String place = EARLIER + "/" + (before == null ? "unlisted" : before.folder()) + "/";
        String kept = Backup.copy(folder, path, place);
        if (away) {
            Path file = folder.resolve(path);
            Files.delete(file);
            for (Path step = Path.of(path).getParent(); step != null; step = step.getParent()) {
                deleteIfEmpty(folder.resolve(step));
            }
        }
        return kept;
    }

    /** Deletes a folder, unless it holds anything or does not exist. */
    public static void deleteIfEmpty(Path of) throws IOException {
        if (!Files.isDirectory(of, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> rest = Files.list(of)) {
            if (rest.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(of);
    }

    /** The files of the last run; paths that lead outside are ignored. */
    private List<String> listed() {
        return before == null
                ? List.of()
                : before.files().stream()
                        .map(Manifest.Written::path)
                        .filter(RunFolder::couldBeOurs)
                        .filter(path -> !path.equals(Manifest.FILE))
                        .toList();
    }

    private @Nullable String listed(String path) {
        return before == null ? null : before.sha256(path);
    }

    /** Names are derived from school names in a submission: none may lead out of the folder. */
    public static void mustStayInside(String path) {
        if (!staysInside(path)) {
            throw new IllegalArgumentException("A document's name leads out of the output folder: " + path);
        }
    }

    private static boolean couldBeOurs(String path) {
        try {
            return staysInside(path) && !path.startsWith(EARLIER + "/");
        } catch (InvalidPathException e) {
            return false; // not a valid name on this system, so no such file exists
        }
    }

    private static boolean staysInside(String name) {
        Path path = Path.of(name);
        return !path.isAbsolute()
                && path.getNameCount() <= (path.startsWith(TABLES) ? DEPTH_OF_TABLES : 2)
                && path.equals(path.normalize())
                && !path.startsWith("..")
                && name.indexOf('\\') < 0
                && !name.isEmpty();
    }

    @Override
    public void close() throws IOException {
        delete(side);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        AtomicFolder.delete(folder);
    }
}
