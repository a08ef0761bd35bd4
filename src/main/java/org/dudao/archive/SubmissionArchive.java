package org.dudao.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dudao.facts.BilingualText;
import org.dudao.io.AtomicFile;
import org.dudao.io.Durable;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.submission.SubmissionContent;
import org.jspecify.annotations.Nullable;

/**
 * The archive of submissions and of what was judged from them: {@code <schoolYear>/<county>/<township>/<sha256>.<ext>.gz}, with a list in
 * each folder. A file is there whole or not at all; adding it again changes nothing, and nothing in it is ever replaced.
 */
public final class SubmissionArchive {
    private static final String PACKED = ".gz";

    private final Path root;

    /** The archive in a folder, which need not be there yet. */
    public SubmissionArchive(Path root) {
        this.root = root;
    }

    /** Its folder. */
    public Path root() {
        return root;
    }

    /** Whether there is one. */
    public boolean isThere() {
        return Files.isDirectory(root);
    }

    /**
     * Adds a file.
     *
     * @return whether it is new; it is on the disk when this returns
     * @throws FileRefused if the township's code, the school year or the extension is none
     */
    public boolean add(ArchivedFile about, byte[] bytes) throws IOException {
        if (!ArchiveMeta.isWhole(about)) { // a path is made of it
            throw new FileRefused(
                    "乡镇代码、学年或文件类型不对，没有归档：" + about.township() + "，" + about.schoolYear() + "，" + about.file()
                            + "。请用本程序写出的原文件。",
                    "The township's code, the school year or the type of the file is wrong; it was not archived: "
                            + about.township() + ", " + about.schoolYear() + ", " + about.file()
                            + ". Use the file that this program wrote.");
        }
        return FileFault.writing(root, () -> {
            Files.createDirectories(root);
            Path folder = root.resolve(about.folder());
            RegularFile.makeFolders(root, folder);
            try (FileChannel lock = FileChannel.open(
                            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                return held.isValid() && put(about, bytes, folder);
            }
        });
    }

    private boolean put(ArchivedFile about, byte[] bytes, Path folder) throws IOException {
        Path file = root.resolve(about.path());
        if (fault(about) != null) {
            AtomicFile.write(file, to -> {
                GZIPOutputStream zip = new GZIPOutputStream(to);
                zip.write(bytes);
                zip.finish();
            });
            Durable.file(file);
        }
        boolean listed =
                ArchiveMeta.read(folder).stream().anyMatch(one -> one.sha256().equals(about.sha256()));
        if (!listed) {
            ArchiveMeta.add(folder, about);
            Durable.file(folder.resolve(ArchiveMeta.FILE));
        }
        for (Path made = folder; made != null && !made.equals(root.getParent()); made = made.getParent()) {
            Durable.folder(made);
        }
        return !listed;
    }

    /** All files, by folder in the order in which they were added. */
    public List<ArchivedFile> list() throws IOException {
        List<ArchivedFile> all = new ArrayList<>();
        for (Path folder : folders()) {
            all.addAll(FileFault.reading(folder, () -> ArchiveMeta.read(folder)));
        }
        return all;
    }

    /**
     * The submission that was archived last in a folder of the archive; null if it has none.
     *
     * @param name the path of the folder's list, for messages
     * @param list the list's text
     * @throws FileRefused naming a line that is not one of this program
     */
    public static @Nullable ArchivedFile newest(String name, String list) throws FileRefused {
        ArchivedFile newest = null;
        for (ArchivedFile one : ArchiveMeta.parse(name, list)) {
            newest = one.kind() == ArchivedKind.SUBMISSION ? one : newest;
        }
        return newest;
    }

    /**
     * The bytes of a file, as they were given.
     *
     * @param packed what lies in the archive
     * @throws FileRefused if it was changed or is damaged
     */
    public static byte[] unpack(ArchivedFile about, InputStream packed) throws FileRefused {
        try (InputStream in = new GZIPInputStream(packed)) {
            byte[] bytes = in.readNBytes((int) RegularFile.MADE_BY_PROGRAM);
            if (hash(about, bytes).equals(about.sha256())) {
                return bytes;
            }
        } catch (IOException e) {
            throw changed(about);
        }
        throw changed(about);
    }

    private static FileRefused changed(ArchivedFile about) {
        return new FileRefused(
                "归档文件 " + about.path() + " 已损坏或被改动。请从备份恢复。",
                "The archived file " + about.path() + " is damaged or was changed. Restore it from a backup.");
    }

    private List<Path> folders() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        return FileFault.reading(root, () -> {
            try (Stream<Path> all =
                    Files.find(root, 4, (path, attributes) -> attributes.isRegularFile() && isList(path))) {
                return all.map(Path::getParent).sorted().toList();
            }
        });
    }

    private static boolean isList(Path path) {
        return path.getFileName().toString().equals(ArchiveMeta.FILE);
    }

    /** The bytes of a file, as they were given. */
    public byte[] bytes(ArchivedFile about) throws IOException {
        Path file = root.resolve(about.path());
        return FileFault.reading(file, () -> {
            try (InputStream in = new GZIPInputStream(new BufferedInputStream(RegularFile.open(file)))) {
                return in.readNBytes((int) RegularFile.MADE_BY_PROGRAM);
            }
        });
    }

    /** What is wrong with a file: it is missing, damaged or changed; null if nothing is. */
    public @Nullable BilingualText fault(ArchivedFile about) {
        if (!RegularFile.isRegular(root.resolve(about.path()))) {
            return new BilingualText("缺少归档文件 " + about.path(), "the archived file " + about.path() + " is missing");
        }
        try {
            return hash(about, bytes(about)).equals(about.sha256())
                    ? null
                    : new BilingualText(
                            "归档文件 " + about.path() + " 被改动", "the archived file " + about.path() + " was changed");
        } catch (IOException e) {
            return new BilingualText(
                    "归档文件 " + about.path() + " 已损坏", "the archived file " + about.path() + " is damaged");
        }
    }

    private static String hash(ArchivedFile about, byte[] bytes) throws IOException {
        return new SubmissionContent(about.extension(), bytes).sha256();
    }

    /**
     * Adds all of it to another archive.
     *
     * @return the number of files that the other one has now of it
     * @throws FileRefused naming the first one that is missing, damaged or changed
     */
    public int copyTo(SubmissionArchive other) throws IOException {
        List<ArchivedFile> all = list();
        for (ArchivedFile one : all) {
            BilingualText fault = fault(one);
            if (fault != null) {
                throw new FileRefused(fault.zh() + "。请从备份恢复。", fault.en() + ". Restore it from a backup.");
            }
            other.add(one, bytes(one));
        }
        return all.size();
    }

    /** All that is wrong: files that are missing or changed, and files that no list names. */
    public List<BilingualText> check() throws IOException {
        List<BilingualText> faults = new ArrayList<>();
        Set<Path> listed = new HashSet<>();
        for (ArchivedFile one : list()) {
            listed.add(root.resolve(one.path()));
            BilingualText fault = fault(one);
            if (fault != null) {
                faults.add(fault);
            }
        }
        for (Path stray : strays(listed)) {
            String path = root.relativize(stray).toString();
            faults.add(new BilingualText(
                    "归档清单中没有 " + path + "（再归档一次即可列入）", path + " is in no list of the archive; add it again"));
        }
        return faults;
    }

    private Set<Path> strays(Set<Path> listed) throws IOException {
        if (!isThere()) {
            return Set.of();
        }
        try (Stream<Path> all = Files.find(
                root,
                4,
                (path, attributes) ->
                        attributes.isRegularFile() && path.toString().endsWith(PACKED))) {
            Set<Path> found = new TreeSet<>(all.toList());
            found.removeAll(listed);
            return found;
        }
    }
}
