package org.dudao.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.dudao.submission.json.Texts;

/**
 * Lets nothing through that could steer a terminal: names of files come from anywhere, and stand in the messages of every command and
 * library. What the program itself sends to a terminal begins with {@link #LINE_ANEW}.
 */
final class PrintableWriter extends FilterWriter {
    /** Begins the line of a terminal anew; nothing else steers it. */
    static final String LINE_ANEW = "\r\033[K";

    private final List<String> broken;

    /** A writer before another; names in the arguments that would break a line are written without line feeds. */
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
