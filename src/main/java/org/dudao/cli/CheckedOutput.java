package org.dudao.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that records whether all was written: a print stream does not report errors. */
final class CheckedOutput extends FilterOutputStream {
    private boolean cutOff;

    CheckedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            // the reader of a pipe, such as head, may close it early
            cutOff |= !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
            throw e;
        }
    }

    boolean wasCutOff() {
        return cutOff;
    }
}
