package org.dudao;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.SubmissionArchive;
import org.dudao.io.FileRefused;
import org.jspecify.annotations.Nullable;

/** The submission of a township and school year that was archived last, for archives in stores of any kind. */
public final class ArchivedSubmission {
    /** The name of the list that each folder of an archive has. */
    public static final String LIST = "meta.ndjson";

    private final ArchivedFile file;

    private ArchivedSubmission(ArchivedFile file) {
        this.file = file;
    }

    /**
     * Finds it in the list of its folder; null if the folder has no submission.
     *
     * @param name the path of the list, for messages
     * @throws UnreadableInput if the list is not one of this program
     */
    public static @Nullable ArchivedSubmission newest(String name, byte[] list) {
        try {
            ArchivedFile newest = SubmissionArchive.newest(name, new String(list, StandardCharsets.UTF_8));
            return newest == null ? null : new ArchivedSubmission(newest);
        } catch (FileRefused e) {
            throw new UnreadableInput(e.zh() + " / " + e.en());
        }
    }

    /** Its path within the archive. */
    public String path() {
        return file.path();
    }

    /** Its name among the inputs, as a batch of the archive names it. */
    public String source() {
        return file.township() + "-" + file.schoolYear() + "/" + file.ownName();
    }

    /** The base name of its file. */
    public String file() {
        return file.ownName();
    }

    /**
     * Its bytes, as they were given.
     *
     * @param packed what lies at its path
     * @throws UnreadableInput if it is damaged or was changed
     */
    public byte[] unpack(InputStream packed) {
        try {
            return SubmissionArchive.unpack(file, packed);
        } catch (FileRefused e) {
            throw new UnreadableInput(e.zh() + " / " + e.en());
        }
    }
}
