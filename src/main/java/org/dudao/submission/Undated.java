package org.dudao.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the moment of writing out of a workbook, so that the same data gives the same bytes. */
final class Undated {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Undated() {}

    /**
     * Copies a workbook without the time at which it was made.
     *
     * @param workbook a whole .xlsx file
     * @param out closed by the caller
     */
    static void copy(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        // the sizes of its parts stand only at its end, where the JDK's reader of streams does not look
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(EPOCH);
                copy.putNextEntry(undated);
                byte[] bytes = parts.getInputStream(part).readAllBytes();
                if (part.getName().equals("docProps/core.xml")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replaceFirst("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                copy.write(bytes);
            }
        }
        copy.finish();
    }
}
