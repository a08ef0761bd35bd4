package org.dudao.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.dudao.submission.json.Texts;

/**
 * Removes characters that could control a terminal: file names come from anywhere, and appear in messages of every command and library. The
 * program's own control sequence is {@link #LINE_ANEW}.
 */
final class PrintableWriter extends FilterWriter {
    /** Restarts the line of a terminal; the only control sequence allowed. */
    static final String LINE_ANEW = "\r\033[K";

    private final List<String> broken;

    /** A filter before another writer; line breaks in the arguments' names are removed. */
    PrintableWriter(Writer to, String... arguments) {
        super(to);
        this.broken = Arrays.stream(arguments)
                .flatMap(a -> Arrays.stream(a.split("[/\\\\=,]", -1)))
                .filter(piece -> piece.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'))
                .distinct()
                .toList();
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String all = text.substring(from, from + length);
        if (all.startsWith(LINE_ANEW)) {
            out.write(LINE_ANEW);
            all = all.substring(LINE_ANEW.length());
        }
        for (String piece : broken) {
            all = all.replace(piece, Texts.printable(piece));
        }
        out.write(Texts.printableLines(all));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(CharBuffer.wrap(text, from, length).toString(), 0, length);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }
}
