package org.dudao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.dudao.io.RegularFile;

/** What files may show that something was done: photographs and documents, known by how they begin and not by their names. */
enum EvidenceKind {
    JPEG("\u00FF\u00D8\u00FF", ".jpg", ".jpeg"),
    PNG("\u0089PNG\r\n", ".png"),
    PDF("%PDF-", ".pdf"),
    OFFICE("PK\u0003\u0004", ".docx", ".xlsx", ".wps", ".et", ".zip"),
    OLD_OFFICE("\u00D0\u00CF\u0011\u00E0", ".doc", ".xls", ".wps", ".et");

    /** The most bytes of one. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final int BEGINNING = 8;

    private final String begins;
    private final String endings;

    EvidenceKind(String begins, String... endings) {
        this.begins = begins;
        this.endings = String.join(" ", endings);
    }

    /**
     * Looks at an upload.
     *
     * @throws Refusal if it is of no such kind, or too large
     */
    static void mustBe(GivenUpload upload) throws IOException {
        if (Files.size(upload.path()) > LARGEST) {
            throw Refusal.largeEvidence();
        }
        String name = upload.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        String start;
        try (InputStream in = RegularFile.open(upload.path())) {
            start = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
        boolean isKnown = Arrays.stream(values())
                .anyMatch(one -> start.startsWith(one.begins)
                        && Arrays.asList(one.endings.split(" ")).contains(ending));
        if (!isKnown) {
            throw Refusal.noSuchEvidence(upload.name());
        }
    }
}
