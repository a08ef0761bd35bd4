package org.dudao;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.dudao.facts.BilingualText;
import org.dudao.submission.ReadFailure;
import org.dudao.submission.SubmissionLines;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one file of any store: one for a file of one submission, one for each line of a file of many. A damaged file gives the lines
 * before the damage, and then one input that says so.
 */
public final class SubmissionStream implements Closeable {
    private final String name;
    private final Opener opener;
    private @Nullable InputStream in;
    private @Nullable SubmissionLines lines;
    private boolean isBegun;
    private boolean isAtEnd;

    /** Opens a file. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** One input. */
    public static final class Each {
        private final String source;
        private final String file;
        private final byte @Nullable [] bytes;
        private final @Nullable BilingualText fault;

        private Each(String source, String file, byte @Nullable [] bytes, @Nullable BilingualText fault) {
            this.source = source;
            this.file = file;
            this.bytes = bytes;
            this.fault = fault;
        }

        /** Its name: that of the file, with the line where it has many. */
        public String source() {
            return source;
        }

        /** The base name of the file. */
        public String file() {
            return file;
        }

        /** What is in it, up to the size limit of a submission and a little more; null if it cannot be read. Not to be changed. */
        public byte @Nullable [] bytes() {
            return bytes;
        }

        /** Why it cannot be read, as part of a sentence; null if it can. */
        public @Nullable BilingualText fault() {
            return fault;
        }
    }

    private SubmissionStream(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /**
     * The inputs of a file, which is opened when the first is asked for.
     *
     * @param name its path in its folder
     */
    public static SubmissionStream of(String name, Opener opener) {
        return new SubmissionStream(name, opener);
    }

    /** The next input; null at the end. */
    public @Nullable Each next() {
        if (isAtEnd) {
            return null;
        }
        try {
            return isBegun ? line() : begin();
        } catch (IOException e) {
            isAtEnd = true;
            String source = lines == null ? name : name + ":" + lines.number();
            return new Each(source, base(), null, ReadFailure.reason(e));
        }
    }

    private @Nullable Each begin() throws IOException {
        isBegun = true;
        BufferedInputStream opened = new BufferedInputStream(opener.open(), 1 << 16);
        in = opened;
        opened.mark(FileKind.START);
        byte[] start = opened.readNBytes(FileKind.START);
        opened.reset();
        if (FileKind.of(name, start) == FileKind.LINES) {
            lines = new SubmissionLines(opened, name.toLowerCase(Locale.ROOT).endsWith(".gz"));
            return line();
        }
        isAtEnd = true;
        return new Each(name, base(), opened.readNBytes(SubmissionReader.LARGEST + 1), null);
    }

    private @Nullable Each line() throws IOException {
        SubmissionLines of = lines;
        byte[] bytes = of == null ? null : of.next();
        isAtEnd = bytes == null;
        return of == null || bytes == null ? null : new Each(name + ":" + of.number(), base(), bytes, null);
    }

    private String base() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        isAtEnd = true;
        if (in != null) {
            in.close();
        }
    }
}
