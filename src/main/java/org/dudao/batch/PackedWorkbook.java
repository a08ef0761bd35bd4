package org.dudao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dudao.io.Sha256;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;

/** A workbook from an archive, which is read from a temporary file. */
final class PackedWorkbook implements Input {
    private final String name;
    private final String base;
    private final byte[] bytes;

    /**
     * A workbook.
     *
     * @param base its file's name, of which only letters and digits are used
     */
    PackedWorkbook(String name, String base, byte[] bytes) {
        this.name = name;
        this.base = base.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() {
        return Sha256.of(bytes);
    }

    @Override
    public Reading read(SubmissionReader reader, LocalDate asOf) throws IOException {
        Path folder = Files.createTempDirectory("dudao-");
        Path file = folder.resolve(base);
        try {
            Files.write(file, bytes);
            return reader.read(file, asOf);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
