package org.dudao.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Office documents without the times at which they were made, so that the same data gives the same bytes. */
public final class ReproducibleZip {
    /** Not the first moment that a zip can hold: Java notes that one with the offset of the machine's time zone beside it. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT =
            Pattern.compile("<dcterms:(created|modified)\\b[^>]*(?:/>|>[^<]*</dcterms:\\1>)");

    private ReproducibleZip() {}

    /**
     * Copies a document, its parts in their order, without the times at which it was made.
     *
     * @param document a whole .xlsx or .docx file
     * @param out closed by the caller
     */
    public static void copy(byte[] document, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        // the sizes of its parts stand only at its end, where the JDK's reader of streams does not look
        try (ZipFile parts = ZipFile.builder().setByteArray(document).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(TIME);
                copy.putNextEntry(undated);
                try (InputStream in = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        copy.write(withoutMoments(in.readAllBytes()));
                    } else {
                        in.transferTo(copy);
                    }
                }
            }
        }
        copy.finish();
    }

    /**
     * A document as its library wrote it, without the times at which it was made.
     *
     * @param document a whole .xlsx or .docx file
     * @return the same parts in the same order, each dated 2026-01-01, and no word of when the document was made or changed
     */
    public static byte[] of(byte[] document) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(document.length);
        copy(document, copy);
        return copy.toByteArray();
    }

    private static byte[] withoutMoments(byte[] properties) {
        return MOMENT.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }
}
