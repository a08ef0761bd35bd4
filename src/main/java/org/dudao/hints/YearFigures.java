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

/**
 * What next year's batch is told of a township: one line of {@code figures.ndjson.gz}.
 *
 * @param format says how the figures are hashed: those hashed otherwise can be compared with nothing
 * @param township its code
 * @param name null where it was not reported
 * @param sets without the figures that are shown
 */
public record YearFigures(String format, String township, String name, String schoolYear, List<FigureSet> sets) {
    /** The name of the file. */
    public static final String FILE = "figures.ndjson.gz";

    /** Figures were hashed as a text before. */
    private static final String FORMAT = "dudao-figures/2";

    private static final int LONGEST = 1 << 22;

    /** What is remembered of a township. */
    public static YearFigures of(Digest digest) {
        return new YearFigures(
                FORMAT,
                digest.head().township().code(),
                digest.head().township().name(),
                digest.head().schoolYear(),
                digest.figures().sets().stream().map(FigureSet::unshown).toList());
    }

    /** The line, without its end. */
    public byte[] toLine() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The figures cannot be written.", e);
        }
    }

    /**
     * Reads the first line, so that a file that cannot be compared with is refused before anything is judged.
     *
     * @throws IOException naming the line and what is wrong with it
     */
    public static void probe(Path file) throws IOException {
        try (Lines lines = new Lines(file)) {
            lines.next();
        }
    }

    /** Reads the lines one after the other, in order of township and year. */
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
         * @throws IOException naming the line that is no such line
         */
        YearFigures next() throws IOException {
            String line = FileFault.reading(file, in::readLine);
            number++;
            if (line == null) {
                return null;
            }
            try {
                YearFigures read = line.length() > LONGEST ? null : reader.readValue(line);
                if (read == null || read.township == null || read.schoolYear == null || read.sets == null) {
                    throw new IOException("a line is not whole");
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
