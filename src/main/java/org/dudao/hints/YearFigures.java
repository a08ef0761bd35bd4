package org.dudao.hints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.standards.Json;
import org.dudao.statistics.Digest;
import org.dudao.statistics.FigureSet;
import org.jspecify.annotations.Nullable;

/**
 * A township's figures for next year's batch: one line of {@code figures.ndjson.gz}.
 *
 * @param format the version of hashing; only equal versions are comparable
 * @param township the township's code
 * @param name null if it was not reported
 * @param sets without the figures shown
 */
public record YearFigures(String format, String township, String name, String schoolYear, List<FigureSet> sets) {
    /** The name of the file. */
    public static final String FILE = "figures.ndjson.gz";

    /** Version 1 hashed figures as texts. */
    private static final String FORMAT = "dudao-figures/2";

    private static final int LONGEST = 1 << 22;

    /** The figures of a township for the next year. */
    public static YearFigures of(Digest digest) {
        return new YearFigures(
                FORMAT,
                digest.head().township().code(),
                digest.head().township().name(),
                digest.head().schoolYear(),
                digest.figures().sets().stream().map(FigureSet::unshown).toList());
    }

    /** The line, without a line feed. */
    public byte[] toLine() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The figures cannot be written.", e);
        }
    }

    /**
     * Reads the first line, so that an incomparable file is refused before anything is judged.
     *
     * @throws IOException naming the line and the error
     */
    public static void probe(Path file) throws IOException {
        try (Lines lines = new Lines(file)) {
            lines.next();
        }
    }

    /** Reads the lines in turn, ordered by township and year. */
    static final class Lines implements Closeable {
        private final ObjectReader reader = Json.mapper().readerFor(YearFigures.class);
        private final Path file;
        private final BufferedReader in;
        private int number;

        Lines(Path file) throws IOException {
            this.file = file;
            this.in = new BufferedReader(new InputStreamReader(
                    FileFault.reading(file, () -> new GZIPInputStream(RegularFile.open(file), 1 << 16)),
                    StandardCharsets.UTF_8));
        }

        /**
         * The next line; null at the end.
         *
         * @throws IOException naming an invalid line
         */
        @Nullable
        YearFigures next() throws IOException {
            String line = FileFault.reading(file, in::readLine);
            number++;
            if (line == null) {
                return null;
            }
            try {
                YearFigures read = line.length() > LONGEST ? null : reader.readValue(line);
                if (read == null || read.township == null || read.schoolYear == null || read.sets == null) {
                    throw new IOException("a line is incomplete");
                } else if (!FORMAT.equals(read.format)) {
                    throw new IOException("its figures are of another version of dudao / 其中的数由另一版本的 dudao 生成");
                }
                return read;
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
