package org.dudao.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Where results are shown, which remembers whether it took them all: a print stream tells nobody. */
final class Screen extends FilterOutputStream {
    private boolean cutOff;

    Screen(OutputStream out) {
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
            // whoever closes a pipe, such as head, has seen enough
            cutOff |= !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
            throw e;
        }
    }

    boolean wasCutOff() {
        return cutOff;
    }
}
