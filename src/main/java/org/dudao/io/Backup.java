package org.dudao.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Backs up files before they are replaced. */
public final class Backup {
    private Backup() {}

    /**
     * Copies a file atomically to an unused name, unless an equal copy exists.
     *
     * @param folder the file's folder
     * @param path its path in the folder, with {@code /}
     * @param place the target in that folder, such as {@code earlier/}
     * @return the copy's path in the folder
     */
    public static String copy(Path folder, String path, String place) throws IOException {
        Path file = folder.resolve(path);
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        String kept = place + path;
        for (int i = 2; Files.exists(folder.resolve(kept), LinkOption.NOFOLLOW_LINKS); i++) {
            if (RegularFile.isRegular(folder.resolve(kept)) && Files.mismatch(file, folder.resolve(kept)) < 0) {
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
