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
 * Holds a folder for one run, from its beginning to its end: a second one is refused and told who holds it. The system lets go of the folder
 * when the process ends, however it ends.
 */
final class FolderLock implements Closeable {
    private static final String FILE = "lock";

    /** Far behind the text, which others must be able to read meanwhile. */
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
     * Takes hold of the folder that a run writes into.
     *
     * @throws BatchRefused where another run holds it
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
                // a run that has just ended took its folder away: once more
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    throw new BatchRefused(new BilingualText(
                            "不是文件夹，或是指向别处的链接：" + folder + "。请移走它，或另选一个输出文件夹。",
                            "This is no folder, or a link to elsewhere: " + folder
                                    + ". Move it away, or choose another output folder."));
                }
            }
        }
        throw held(out, "");
    }

    /** Whether the file that was locked is still the one that others would lock. */
    private static boolean take(FileChannel channel, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null; // this very process holds it
        } catch (IOException e) {
            channel.close();
            throw new BatchRefused(new BilingualText(
                    "不能锁定输出文件夹：" + folder.getParent() + "（" + e.getMessage() + "）。请另选本机硬盘上的文件夹。",
                    "The output folder cannot be locked: " + folder.getParent() + " (" + e.getMessage()
                            + "). Choose a folder on a disk of this machine."));
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
            return ""; // it says no more than who holds the folder
        }
    }

    /** Lets go of the folder, which nothing is left in to go on with. */
    void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE)); // while it is held, so that nobody else's is deleted
        channel.close();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // the next run is there already, or somebody has put something in
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
