package org.dudao.desk;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.io.RegularFile;
import org.dudao.report.FileName;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded. It lies in a folder of the desk's own, so that readers name it as its owner does.
 *
 * @param name without folders and special characters
 * @param path where it lies
 */
record GivenUpload(String name, Path path) {
    private static final int EXTENSION = 5;

    /** Stores an upload; null if the field of the form was left empty. */
    static @Nullable GivenUpload of(@Nullable UploadedFile given, Path folder, String field) throws IOException {
        if (given == null || given.size() == 0) {
            return null;
        }
        String name = shown(given.filename());
        Path path = Files.createDirectory(folder.resolve(field)).resolve(name);
        try (InputStream in = given.content()) {
            Files.copy(in, path);
        }
        return new GivenUpload(name, path);
    }

    /** A name without folders, of characters that can be shown; its ending says what it is. */
    static String shown(String filename) {
        String base = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        boolean hasEnding = dot > 0 && base.length() - dot <= EXTENSION;
        String stem = FileName.of(hasEnding ? base.substring(0, dot) : base);
        return hasEnding ? stem + base.substring(dot).replaceAll("[^.A-Za-z0-9]", "") : stem;
    }

    /** The same file in another folder, which is made. */
    GivenUpload copyTo(Path other) throws IOException {
        Path copy = Files.createDirectory(other).resolve(name);
        Files.copy(path, copy);
        return new GivenUpload(name, copy);
    }

    byte[] bytes() throws IOException {
        return RegularFile.bytes(path, DeskSettings.MOST_BYTES);
    }
}
