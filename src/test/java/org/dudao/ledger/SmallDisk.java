package org.dudao.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of few bytes, in memory. Whoever may not mount one skips the test. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one of so many kilobytes. */
    public static SmallDisk of(int kilobytes) throws IOException {
        Path folder = Files.createTempDirectory("dudao-disk");
        boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        if (!isMounted) {
            Files.delete(folder);
        }
        assumeTrue(isMounted, "no right to mount a disk");
        return new SmallDisk(folder);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Changes it: {@code ro}, or {@code size=…k}. */
    public void remount(String option) {
        if (!run("mount", "-o", "remount," + option, folder.toString())) {
            throw new AssertionError("mount -o remount," + option);
        }
    }

    static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // not installed
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
        Files.delete(folder);
    }
}
