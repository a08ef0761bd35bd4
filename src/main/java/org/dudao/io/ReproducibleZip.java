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

/** Removes creation times from office documents, so that equal data give equal bytes. */
public final class ReproducibleZip {
    /** Later than the earliest zip time, with which Java stores the local time zone's offset. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT =
            Pattern.compile("<dcterms:(created|modified)\\b[^>]*(?:/>|>[^<]*</dcterms:\\1>)");

    private ReproducibleZip() {}

    /**
     * Copies a document with its parts in order, without creation times.
     *
     * @param document a whole .xlsx or .docx file
     * @param out closed by the caller
     */
    public static void copy(byte[] document, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        // part sizes are only in the central directory, which the JDK's stream reader ignores
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
     * A document without creation times.
     *
     * @param document a whole .xlsx or .docx file
     * @return the parts in order, each dated 2026-01-01, without creation and modification times
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
