package org.dudao.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.standards.Json;

/**
 * The assessments of a file with one on each line, for reading in any order. One pass copies each line, compressed by itself, into a temporary
 * file; only the places of the lines are in memory. Reads on several threads are independent.
 */
final class BaselineLines implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** The place of a line in the temporary file. */
    private record Place(long at, int length) {}

    private final Map<String, Place> places = new TreeMap<>();
    private final Path copy;
    private final FileChannel lines;

    /**
     * Reads a file through.
     *
     * @param option the option or argument that named it, for messages
     * @param zipped whether it is compressed
     * @param wanted the keys to keep: a code and a school year, such as {@code 990101003-2025-2026}
     * @throws FileRefused naming a line that is no assessment, or a second one of a township and year
     */
    BaselineLines(Path file, String option, boolean zipped, Predicate<String> wanted) throws IOException {
        copy = Files.createTempFile("dudao-baseline-", ".tmp");
        try (InputStream raw = RegularFile.open(file);
                InputStream in = zipped ? new GZIPInputStream(raw, BUFFER) : raw;
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER)) {
            LineReader all = new LineReader(in);
            long at = 0;
            int number = 0;
            for (byte[] line = all.next(); line != null; line = all.next()) {
                number++;
                String key = key(line);
                if (key == null || places.containsKey(key)) {
                    throw refused(file, option, number, key);
                } else if (wanted.test(key)) {
                    byte[] packed = packed(line);
                    to.write(packed);
                    places.put(key, new Place(at, packed.length));
                    at += packed.length;
                }
            }
            if (number == 0) {
                throw refused(file, option, 1, null);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        lines = FileChannel.open(copy, StandardOpenOption.READ);
    }

    /** The keys kept, in order. */
    Set<String> keys() {
        return places.keySet();
    }

    /** The bytes of a line with its line feed. */
    byte[] line(String key) throws IOException {
        Place place = places.get(key);
        ByteBuffer packed = ByteBuffer.allocate(place.length());
        while (packed.hasRemaining() && lines.read(packed, place.at() + packed.position()) >= 0) {
            // a read may return less than is wanted
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.array()), BUFFER)) {
            return in.readAllBytes();
        }
    }

    /** Code and school year; null if it is no assessment. Its head comes first, so that the rest is not parsed. */
    static String key(byte[] line) throws IOException {
        try (JsonParser parser = Json.mapper().getFactory().createParser(line)) {
            boolean headed = parser.nextToken() == JsonToken.START_OBJECT
                    && "assessment".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.START_OBJECT;
            if (!headed) {
                return null;
            }
            JsonNode head = parser.readValueAsTree();
            String code = head.at("/township/code").asText();
            String year = head.path("schoolYear").asText();
            return code.isEmpty() || year.isEmpty() ? null : code + "-" + year;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            return null;
        }
    }

    private static FileRefused refused(Path file, String option, int number, String key) {
        return key == null
                ? new FileRefused(
                        option + " 的第 " + number + " 行不是 dudao 的评估结果：" + file + "。请给出批量核查写出的原文件。",
                        "Line " + number + " is not an assessment of dudao: " + file
                                + ". Give the file that the batch wrote to " + option + ".")
                : new FileRefused(
                        option + " 中 " + key + " 有不止一份评估结果（第 " + number + " 行又是一份）：" + file + "。请只留一份。",
                        "There is more than one assessment of " + key + " (line " + number + " is another): " + file
                                + ". Keep one of them for " + option + ".");
    }

    private static byte[] packed(byte[] line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length / 8 + BUFFER / 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 13)) {
            zip.write(line);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(copy);
    }
}
