package org.dudao.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file to the side and moves it into place, so that it stands whole or not at all. */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What a file holds. */
    public interface Content {
        /** Writes all of it. */
        void write(OutputStream to) throws IOException;
    }

    /** Writes a file, in place of the one that was there. */
    public static void write(Path file, Content content) throws IOException {
        Path side = file.resolveSibling("." + file.getFileName() + ".writing");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(side), BUFFER)) {
            content.write(to);
        }
        Files.move(side, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
