package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dudao.batch.BatchEntry;
import org.dudao.io.AtomicFile;
import org.dudao.io.Parallel;
import org.dudao.report.Language;
import org.dudao.report.statistics.BatchReport;
import org.dudao.report.statistics.SummaryDocument;
import org.dudao.report.statistics.SummaryPage;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.report.statistics.SummaryWorkbook;
import org.dudao.report.statistics.UnreadFile;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.TownshipSummary;

/** Writes the documents over all townships of a batch, each atomically. */
final class BatchSummaries {
    private BatchSummaries() {}

    static void write(
            Iterable<TownshipSummary> townships,
            List<BatchEntry> unreadable,
            Path out,
            Catalogue catalogue,
            List<SummaryPart> parts,
            Language language)
            throws IOException {
        List<UnreadFile> unread = unreadable.stream()
                .map(e -> new UnreadFile(e.source(), e.problems(), e.total()))
                .toList();
        BatchReport batch = BatchReport.of(townships, unread, catalogue, parts, language);
        Parallel.run(List.of(
                () -> AtomicFile.write(out.resolve(SummaryWorkbook.FILE), to -> SummaryWorkbook.write(batch, to)),
                () -> AtomicFile.write(out.resolve(SummaryPage.FILE), to -> SummaryPage.write(batch, to)),
                () -> AtomicFile.write(out.resolve(SummaryDocument.FILE), to -> to.write(SummaryDocument.of(batch)))));
    }
}
