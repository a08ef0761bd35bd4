package org.dudao.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dudao.io.RegularFile;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.FileKind;

/** A zip archive of submissions. Entry names are only displayed, never used as paths. */
final class Archive implements BatchInputs.Nested {
    /** Slightly above the workbook reader's limit, so that the reader itself reports what is too large. */
    private static final long LARGEST_WORKBOOK = 97L * 1024 * 1024;

    private final String name;
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;

    Archive(String name, Path file) throws IOException {
        this.name = name;
        this.zip = open(file);
        this.entries = zip.stream()
                .filter(e -> !e.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .iterator();
    }

    /** Windows in China encodes names in GBK without marking it. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return RegularFile.zip(file);
        } catch (ZipException e) {
            return RegularFile.zip(file, Charset.forName("GB18030"));
        }
    }

    @Override
    public Input next() throws IOException {
        while (entries.hasNext()) {
            ZipEntry entry = entries.next();
            String base = base(entry.getName());
            if (!base.startsWith(".")
                    && !base.startsWith("~$")
                    && !entry.getName().startsWith("__MACOSX/")) {
                return input(entry, base);
            }
        }
        return null;
    }

    private Input input(ZipEntry entry, String base) {
        String shown = name + "!" + BatchInputs.shown(entry.getName());
        try {
            return switch (FileKind.of(base, bytes(entry, FileKind.START))) {
                case JSON -> new BytesInput(shown, base, bytes(entry, SubmissionReader.LARGEST + 1L));
                case WORKBOOK -> new BytesInput(shown, base, bytes(entry, LARGEST_WORKBOOK));
                default -> UnsupportedInput.unknown(shown);
            };
        } catch (IOException e) {
            return BatchInputs.damaged(shown, e);
        }
    }

    private byte[] bytes(ZipEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) most);
        }
    }

    private static String base(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
