package org.dudao.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Keeps files that are about to be replaced. */
public final class Backup {
    private Backup() {}

    /**
     * Copies a file, whole or not at all, under a name that is free, unless it is kept already.
     *
     * @param folder of the file
     * @param path of it in the folder, with {@code /}
     * @param place in the same folder, such as {@code earlier/}
     * @return the copy's path in the folder
     */
    public static String copy(Path folder, String path, String place) throws IOException {
        Path file = folder.resolve(path);
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        String kept = place + path;
        for (int i = 2; Files.exists(folder.resolve(kept), LinkOption.NOFOLLOW_LINKS); i++) {
            if (RegularFile.standsAt(folder.resolve(kept)) && Files.mismatch(file, folder.resolve(kept)) < 0) {
                return kept;
            }
            kept = place + path.substring(0, dot) + "-" + i + path.substring(dot);
        }
        Path to = folder.resolve(kept);
        RegularFile.mustBe(file);
        RegularFile.makeFolders(folder, folder.resolve(kept.substring(0, kept.lastIndexOf('/'))));
        AtomicFile.write(to, out -> Files.copy(file, out));
        return kept;
    }
}
