package org.dudao.submission;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream with one submission per line, optionally compressed. A line is buffered up to the size limit of a submission; what a longer one
 * has beyond it is passed over, so that the reader itself refuses it.
 */
public final class SubmissionLines implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** Most lines are complete within one read. */
    private static final int AT_ONCE = 1 << 20;

    /** The growth of a line over the previous one that needs no copying. */
    private static final int MORE = 1 << 13;

    /** One huge line must not reserve as much for the next. */
    private static final int MOST_USUAL = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[AT_ONCE];
    private int at;
    private int filled;
    private int number;

    /** The buffer size, from the length of the previous line. */
    private int usual = MORE;

    /**
     * The lines of a stream.
     *
     * @param raw the bytes of the file; closed with this
     * @param isZipped whether they are compressed by gzip
     * @throws IOException if they should be compressed and are not
     */
    public SubmissionLines(InputStream raw, boolean isZipped) throws IOException {
        this.in = isZipped ? new GZIPInputStream(new BufferedInputStream(raw, BUFFER), BUFFER) : raw;
    }

    /** The number of the last line read, from 1; of the damaged one after an exception. */
    public int number() {
        return number;
    }

    /**
     * The next line that is not blank.
     *
     * @return its bytes without the line feed; null at the end
     * @throws IOException if the stream is damaged: lines cannot be separated after that, so it has ended
     */
    public byte @Nullable [] next() throws IOException {
        while (true) {
            byte[] bytes;
            try {
                bytes = line();
            } catch (IOException e) {
                filled = -1;
                number++;
                throw e;
            }
            if (bytes == null) {
                return null;
            }
            number++;
            if (!isBlank(bytes)) {
                return bytes;
            }
        }
    }

    /** The bytes up to the next line feed; null at the end. */
    private byte @Nullable [] line() throws IOException {
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
