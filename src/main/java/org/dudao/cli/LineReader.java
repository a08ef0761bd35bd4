package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, each with its line feed, as bytes. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    /** Far above any assessment of the largest township. */
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        while (filled >= 0) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < filled;
            int next = whole ? end + 1 : end;
            line.write(buffer, at, next - at);
            at = next;
            if (whole) {
                return line.toByteArray();
            } else if (line.size() > LONGEST) {
                throw new IOException("评估结果过长，不是本程序生成的 / the assessment is too long to be one of dudao");
            }
            filled = in.read(buffer);
            at = 0;
        }
        return line.size() == 0 ? null : line.toByteArray();
    }
}
