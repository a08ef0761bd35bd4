package org.dudao.desk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a running desk, which the user alone may open. It is locked while the desk runs; one that was left behind by a desk that
 * could not end itself, as in a power cut, is deleted by the next.
 */
final class DeskFolder implements Closeable {
    private static final String PREFIX = "dudao-desk-";
    private static final Pattern OWN = Pattern.compile(PREFIX + "\\d+");
    private static final String LOCK = "lock";

    /** One that is just being made may have no lock yet. */
    private static final Duration MADE = Duration.ofMinutes(1);

    private final Path path;
    private final FileLock lock;

    private DeskFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one beside those of other desks, and deletes what was left behind. */
    static DeskFolder make() throws IOException {
        Path path = Files.createTempDirectory(PREFIX);
        FileLock lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .lock();
        deleteLeft(Objects.requireNonNull(path.getParent(), "a temporary folder is in another"));
        return new DeskFolder(path, lock);
    }

    private static void deleteLeft(Path within) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(within)) {
            others = all.filter(one ->
                            OWN.matcher(String.valueOf(one.getFileName())).matches())
                    .toList();
        }
        others.stream().filter(DeskFolder::isLeft).forEach(Folders::deleteIfPossible);
    }

    private static boolean isLeft(Path folder) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
            Path lock = folder.resolve(LOCK);
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                    && changed.isBefore(Instant.now().minus(MADE))
                    && isFree(lock);
        } catch (IOException e) {
            return false; // another user's, or one that is just being deleted
        }
    }

    private static boolean isFree(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false; // of another desk of this process
        }
    }

    Path path() {
        return path;
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() throws IOException {
        lock.channel().close();
        Folders.delete(path);
    }
}
