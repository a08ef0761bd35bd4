package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes documents to the side and moves them into place, so that a folder never holds half of one. */
final class OutputFolder {
    private OutputFolder() {}

    /**
     * Writes documents into a folder; whatever else stands there stays.
     *
     * @param documents their bytes by name: a file's, or a folder's and a file's in it, such as {@code packs/S1.xlsx}
     */
    static void write(Path folder, Map<String, byte[]> documents) throws IOException {
        for (String name : documents.keySet()) {
            mustStayInside(name);
        }
        Files.createDirectories(folder);
        Path side = Files.createTempDirectory(folder, ".writing-");
        Set<Path> folders = new LinkedHashSet<>(List.of(side));
        try {
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                Path file = side.resolve(document.getKey());
                if (folders.add(file.getParent())) {
                    Files.createDirectory(file.getParent());
                }
                Files.write(file, document.getValue());
            }
            for (String name : documents.keySet()) {
                Files.createDirectories(folder.resolve(name).getParent());
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
            List<Path> innerFirst = new ArrayList<>(folders);
            Collections.reverse(innerFirst);
            for (Path made : innerFirst) {
                Files.deleteIfExists(made);
            }
        }
    }

    /** Names are made from what a submission says of its schools: none may lead out of the folder. */
    private static void mustStayInside(String name) {
        Path path = Path.of(name);
        boolean inside = !path.isAbsolute()
                && path.getNameCount() <= 2
                && path.equals(path.normalize())
                && !path.startsWith("..")
                && name.indexOf('\\') < 0
                && !name.isEmpty();
        if (!inside) {
            throw new IllegalArgumentException("A document's name leads out of the output folder: " + name);
        }
    }

    /** Writes one file, which stands whole or not at all. */
    static void writeFile(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // a file made as a temporary one could be read by nobody else
        Path side = folder.resolve("." + file.getFileName() + ".writing");
        try {
            Files.write(side, bytes);
            Files.move(side, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(side);
        }
    }
}
