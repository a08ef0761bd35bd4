package org.dudao.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes a folder beside its place and moves it, so that it is complete or absent; see {@link AtomicFile}. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** The content of a folder. */
    @FunctionalInterface
    public interface Content<T> {
        /** Writes the content into a folder, which it creates. */
        T write(Path folder) throws IOException;
    }

    /**
     * Makes a folder that does not exist yet.
     *
     * @return what writing its content returned
     */
    public static <T> T make(Path folder, Content<T> content) throws IOException {
        Path whole = folder.toAbsolutePath();
        Path side = Files.createTempDirectory(whole.getParent(), AtomicFile.SIDE);
        try {
            Path made = side.resolve(whole.getFileName());
            T result = content.write(made);
            Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            delete(side);
        }
    }

    /** Deletes a temporary folder with all in it; links are deleted, never followed. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
