package org.dudao.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dudao.batch.Entry;
import org.dudao.overview.Township;
import org.dudao.report.Language;
import org.dudao.report.overview.Batched;
import org.dudao.report.overview.SummaryDocument;
import org.dudao.report.overview.SummaryPage;
import org.dudao.report.overview.SummaryWorkbook;
import org.dudao.report.overview.Unread;
import org.dudao.standards.Catalogue;

/** Writes the documents over all townships of a batch, each whole or not at all. */
final class BatchSummaries {
    private BatchSummaries() {}

    static void write(
            Iterable<byte[]> digests, List<Entry> unreadable, Path out, Catalogue catalogue, Language language)
            throws IOException {
        List<Unread> unread = unreadable.stream()
                .map(e -> new Unread(e.source(), e.problems(), e.total()))
                .toList();
        Batched batch = Batched.of(Township.of(digests), unread, catalogue, language);
        file(out.resolve(SummaryWorkbook.FILE), to -> SummaryWorkbook.write(batch, to));
        file(out.resolve(SummaryPage.FILE), to -> SummaryPage.write(batch, to));
        file(out.resolve(SummaryDocument.FILE), to -> to.write(SummaryDocument.of(batch)));
    }

    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private static void file(Path file, Content content) throws IOException {
        Path side = file.resolveSibling("." + file.getFileName() + ".writing");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(side), 1 << 16)) {
            content.write(to);
        }
        Files.move(side, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
