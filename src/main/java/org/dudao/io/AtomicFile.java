package org.dudao.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file to the side and moves it into place, so that it stands whole or not at all.
 *
 * <p>The side is a folder of a name that nobody can foretell and that nobody else may enter, so that no link can be planted there. A link
 * that stands where the file is to be is replaced, and never followed.
 */
public final class AtomicFile {
    /** How the names of folders begin that are written into before anything is moved into place. */
    static final String SIDE = ".writing-";

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** What a file holds. */
    public interface Content {
        /** Writes all of it. */
        void write(OutputStream to) throws IOException;
    }

    /** Writes a file, in place of the one that was there. */
    public static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path side = Files.createTempDirectory(whole.getParent(), SIDE);
        // made like any other file, so that whoever may read the folder's files may read it
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
