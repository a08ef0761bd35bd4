package org.dudao.submission.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dudao.io.Sha256;
import org.jspecify.annotations.Nullable;

/** What a submission in tables is read from: a workbook, a folder of tables, or an office's own files with a map of their columns. */
public interface SubmittedTables {
    /** The name by which an assessment states it. */
    String name();

    /** The files that its hash covers, in order. */
    List<Path> parts() throws IOException;

    /**
     * Opens it anew.
     *
     * @return to be closed by the caller
     * @throws Workbook.Refused if it is damaged, or larger than any submission
     */
    Workbook open() throws IOException;

    /** The only workbook whose cells its places name; null if there are several files. */
    @Nullable
    Path own();

    /** The hash of its files, one after the other, in hex. */
    default String sha256() throws IOException {
        return Sha256.of(parts());
    }
}
