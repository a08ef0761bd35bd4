package org.dudao.submission;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes in a file of their own for as long as they are read: workbooks are not read front to back. Only this user may open it. */
final class TemporaryFile implements Closeable {
    private final Path folder;
    private final Path file;

    /**
     * Writes the file.
     *
     * @param name what problems call it: of a name that could lead elsewhere, only letters and digits stay
     */
    TemporaryFile(String name, byte[] bytes) throws IOException {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        this.folder = Files.createTempDirectory("dudao-");
        this.file = folder.resolve(safe.matches("\\.*") ? "_" : safe);
        Files.write(file, bytes);
    }

    Path path() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.delete(folder);
    }
}
