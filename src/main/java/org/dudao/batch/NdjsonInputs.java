package org.dudao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dudao.io.RegularFile;
import org.dudao.submission.SubmissionLines;

/** A file with one submission per line, optionally compressed. */
final class NdjsonInputs implements BatchInputs.Nested {
    private final String name;
    private final String file;
    private final SubmissionLines lines;

    NdjsonInputs(String name, Path file) throws IOException {
        this.name = name;
        this.file = file.getFileName().toString();
        this.lines = new SubmissionLines(
                RegularFile.open(file), this.file.toLowerCase(Locale.ROOT).endsWith(".gz"));
    }

    @Override
    public Input next() {
        try {
            byte[] bytes = lines.next();
            return bytes == null ? null : new BytesInput(name + ":" + lines.number(), file, bytes);
        } catch (IOException e) {
            return BatchInputs.damaged(name + ":" + lines.number(), e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
