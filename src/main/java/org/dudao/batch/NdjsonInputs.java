package org.dudao.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dudao.io.RegularFile;
import org.dudao.submission.SubmissionReader;

/** A file with one submission per line, optionally compressed. A line is buffered up to the size limit of a submission. */
final class NdjsonInputs implements BatchInputs.Nested {
    private static final int BUFFER = 1 << 16;

    /** Most lines are complete within one read. */
    private static final int AT_ONCE = 1 << 20;

    /** The growth of a line over the previous one that needs no copying. */
    private static final int MORE = 1 << 13;

    /** One huge line must not reserve as much for the next. */
    private static final int MOST_USUAL = 1 << 20;

    private final String name;
    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[AT_ONCE];
    private int at;
    private int filled;
    private int line;

    /** The buffer size, from the length of the previous line. */
    private int usual = MORE;

    NdjsonInputs(String name, Path file) throws IOException {
        this.name = name;
        this.file = file.getFileName().toString();
        InputStream raw = new BufferedInputStream(RegularFile.open(file), BUFFER);
        this.in = this.file.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    @Override
    public Input next() throws IOException {
        while (true) {
            byte[] bytes;
            try {
                bytes = line();
            } catch (IOException e) {
                // after a damaged place lines cannot be separated; those before it are valid
                filled = -1;
                line++;
                return BatchInputs.damaged(name + ":" + line, e);
            }
            if (bytes == null) {
                return null;
            }
            line++;
            if (!isBlank(bytes)) {
                return new BytesInput(name + ":" + line, file, bytes);
            }
        }
    }

    /** The bytes up to the next line feed; null at the end. */
    private byte[] line() throws IOException {
        int end = end();
        if (end < filled) { // the usual case
            byte[] whole = Arrays.copyOfRange(buffer, at, Math.min(end, at + SubmissionReader.LARGEST + 1));
            at = end + 1;
            return whole;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(usual);
        boolean any = false;
        while (filled >= 0) {
            int room = SubmissionReader.LARGEST + 1 - kept.size();
            kept.write(buffer, at, Math.min(end - at, room));
            any |= end > at;
            if (end < filled) {
                at = end + 1;
                usual = Math.min(kept.size() + MORE, MOST_USUAL);
                return kept.toByteArray();
            }
            filled = in.read(buffer);
            at = 0;
            end = end();
        }
        return any ? kept.toByteArray() : null;
    }

    /** The index of the next line feed in the buffer; the end of the buffer if there is none. */
    private int end() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
