package org.dudao.batch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Texts;

/**
 * Locks a folder for the duration of one run: a second run is refused, with the holder named. The operating system releases the lock when
 * the process ends in any way.
 */
final class FolderLock implements Closeable {
    private static final String FILE = "lock";

    /** Far beyond the text, which other processes must be able to read. */
    private static final long LOCKED = 1L << 40;

    private static final int LONGEST = 300;
    private static final int TRIES = 20;

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks the output folder of a run.
     *
     * @throws BatchRefused if another run holds the lock
     */
    static FolderLock of(Path out) throws IOException {
        Path folder = out.resolve(RunJournal.FOLDER);
        for (int i = 0; i < TRIES; i++) {
            try {
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectory(folder);
                }
                FileChannel channel =
                        FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
                if (take(channel, folder)) {
                    return new FolderLock(folder, channel);
                }
                channel.close();
            } catch (NoSuchFileException e) {
                // a run that has just ended removed its folder: try again
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    throw new BatchRefused(new BilingualText(
                            "不是文件夹，或是指向别处的链接：" + folder + "。请移走它，或另选一个输出文件夹。",
                            "Not a folder, or a link to another place: " + folder
                                    + ". Move it away, or choose another output folder."));
                }
            }
        }
        throw held(out, "");
    }

    /** Whether the locked file is still the one in the folder. */
    private static boolean take(FileChannel channel, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null; // held by this very process
        } catch (IOException e) {
            channel.close();
            throw new BatchRefused(new BilingualText(
                    "不能锁定输出文件夹：" + folder.getParent() + "（" + e.getMessage() + "）。请另选本机硬盘上的文件夹。",
                    "The output folder cannot be locked: " + folder.getParent() + " (" + e.getMessage()
                            + "). Choose a folder on a local disk."));
        }
        if (lock == null) {
            String holder = text(folder.resolve(FILE));
            channel.close();
            throw held(folder.getParent(), holder);
        }
        String mine = describe();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mine.getBytes(StandardCharsets.UTF_8)), 0);
        return mine.equals(text(folder.resolve(FILE)));
    }

    private static BatchRefused held(Path out, String holder) {
        String who = Texts.printable(holder.strip());
        return new BatchRefused(new BilingualText(
                "另一次批量核查正在使用这个输出文件夹：" + out + (who.isEmpty() ? "" : "（" + who + "）") + "。请等它结束，或另选一个输出文件夹。",
                "Another batch is using this output folder: " + out + (who.isEmpty() ? "" : " (" + who + ")")
                        + ". Wait until it ends, or choose another output folder."));
    }

    private static String describe() {
        String host =
                System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        return "pid " + ProcessHandle.current().pid()
                + (host.isEmpty() ? "" : ", " + host)
                + ", " + System.getProperty("user.name") + ", "
                + OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.SECONDS)
                + "\n";
    }

    private static String text(Path file) {
        try (FileChannel from = FileChannel.open(file, READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer read = ByteBuffer.allocate(LONGEST);
            from.read(read, 0);
            return new String(read.array(), 0, read.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the text only names the holder
        }
    }

    /** Releases and removes the folder, which has nothing left to resume. */
    void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE)); // while locked, so that no other run's file is deleted
        channel.close();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // another run has started, or there are other files
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
