package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes documents to the side and moves them into place, so that a folder never holds half of one. */
final class OutputFolder {
    private OutputFolder() {}

    /**
     * Writes documents into a folder; whatever else stands there stays.
     *
     * @param documents their bytes by file name
     */
    static void write(Path folder, Map<String, byte[]> documents) throws IOException {
        Files.createDirectories(folder);
        Path side = Files.createTempDirectory(folder, ".writing-");
        try {
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                Files.write(side.resolve(document.getKey()), document.getValue());
            }
            for (String name : documents.keySet()) {
                Files.move(
                        side.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : documents.keySet()) {
                Files.deleteIfExists(side.resolve(name));
            }
            Files.deleteIfExists(side);
        }
    }

    /** Writes one file, which stands whole or not at all. */
    static void writeFile(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path side = Files.createTempFile(folder, ".writing-", null);
        try {
            Files.write(side, bytes);
            Files.move(side, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(side);
        }
    }
}
