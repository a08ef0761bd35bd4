package org.dudao;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessment;
import org.dudao.hints.Hints;
import org.dudao.hints.Thresholds;
import org.dudao.hints.YearFigures;
import org.dudao.io.AtomicFile;
import org.dudao.io.Parallel;
import org.dudao.report.Language;
import org.dudao.report.data.HintsCsv;
import org.dudao.report.statistics.BatchReport;
import org.dudao.report.statistics.SummaryDocument;
import org.dudao.report.statistics.SummaryPage;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.report.statistics.SummaryWorkbook;
import org.dudao.report.statistics.UnreadFile;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.Digest;
import org.dudao.statistics.DigestFormat;
import org.dudao.statistics.TownshipSummary;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The documents over many townships. They are made from digests, one of each township and county, which are small and may travel between
 * machines; so no more than one township is ever held.
 */
public final class Overview {
    private final Catalogue catalogue;
    private final DigestFormat format;

    private Overview(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.format = new DigestFormat(catalogue);
    }

    /** The documents under some standards. */
    public static Overview under(Catalogue catalogue) {
        return new Overview(catalogue);
    }

    /** What a township gives to them. */
    public byte[] digest(Submission submission, Assessment assessment) {
        return format.bytes(Digest.of(submission, assessment));
    }

    /** What a county gives to them. */
    public byte[] digest(Assessment county) {
        return format.bytes(Digest.of(county));
    }

    /**
     * Writes the bureau's summary as a workbook, a page and a document, each atomically.
     *
     * @param digests of counties and townships, ordered by code and school year; iterated more than once
     * @param unreadable the inputs that were not judged, ordered by name
     * @param parts what is stated beside what the standards say
     * @param folder that exists
     */
    public void write(
            Iterable<byte[]> digests,
            List<UnreadFile> unreadable,
            List<SummaryPart> parts,
            Language language,
            Path folder)
            throws IOException {
        BatchReport report =
                BatchReport.of(TownshipSummary.of(digests, format), unreadable, catalogue, parts, language);
        Parallel.run(List.of(
                () -> AtomicFile.write(folder.resolve(SummaryWorkbook.FILE), to -> SummaryWorkbook.write(report, to)),
                () -> AtomicFile.write(folder.resolve(SummaryPage.FILE), to -> SummaryPage.write(report, to)),
                () -> AtomicFile.write(
                        folder.resolve(SummaryDocument.FILE), to -> to.write(SummaryDocument.of(report)))));
    }

    /**
     * The hints, ordered by township.
     *
     * @param digests ordered by code and school year; iterated more than once
     * @param previous {@code figures.ndjson.gz} of an earlier year; null if there is none
     */
    public void hints(Iterable<byte[]> digests, @Nullable Path previous, Consumer<HintRow> to) throws IOException {
        Hints.find(townships(digests), previous, Thresholds.USUAL, hint -> to.accept(HintRow.of(hint)));
    }

    /** Writes {@code hints.csv}; for the rest as {@link #hints}. */
    public void writeHints(Iterable<byte[]> digests, @Nullable Path previous, Language language, Path folder)
            throws IOException {
        AtomicFile.write(folder.resolve(HintsCsv.FILE), to -> {
            to.write(bytes(HintsCsv.head(language)));
            Hints.find(
                    townships(digests),
                    previous,
                    Thresholds.USUAL,
                    hint -> to.write(bytes(HintsCsv.row(hint, language))));
        });
    }

    /** Writes {@code figures.ndjson.gz}, with which next year is compared. */
    public void writeFigures(Iterable<byte[]> digests, Path folder) throws IOException {
        AtomicFile.write(folder.resolve(YearFigures.FILE), to -> {
            GZIPOutputStream zip = new Quick(to);
            for (Digest digest : townships(digests)) {
                zip.write(YearFigures.of(digest).toLine());
                zip.write('\n');
            }
            zip.finish();
        });
    }

    private Iterable<Digest> townships(Iterable<byte[]> digests) {
        return () -> StreamSupport.stream(digests.spliterator(), false)
                .map(format::figuresAlone)
                .filter(digest -> !digest.ofCounty())
                .iterator();
    }

    /** The figures are mostly hashes, which higher compression hardly reduces. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream to) throws IOException {
            super(to, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
