package org.dudao.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file to a temporary place and moves it, so that it is complete or absent.
 *
 * <p>The temporary folder has an unpredictable name and is private, so that no link can be planted there. A link at the target is replaced,
 * never followed.
 */
public final class AtomicFile {
    /** The prefix of temporary folders. */
    static final String SIDE = ".writing-";

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** The content of a file. */
    public interface Content {
        /** Writes the content. */
        void write(OutputStream to) throws IOException;
    }

    /** Writes a file, replacing an existing one. */
    public static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path side = Files.createTempDirectory(whole.getParent(), SIDE);
        // created with the default permissions, so that readers of the folder can read it
        Path made = side.resolve(whole.getFileName());
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(made), BUFFER)) {
                content.write(to);
            }
            Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            Files.delete(side);
        }
    }
}
