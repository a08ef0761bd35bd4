package org.dudao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dudao.io.Undated;

/** An office document as its library wrote it, but the same bytes in every run. */
public final class FixedZip {
    private FixedZip() {}

    /**
     * Takes the times of writing out of a document.
     *
     * @param zip a whole .docx or .xlsx file
     * @return the same parts in the same order, each dated 2026-01-01, and no word of when the document was made or changed
     */
    public static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(zip.length);
        Undated.copy(zip, fixed);
        return fixed.toByteArray();
    }
}
