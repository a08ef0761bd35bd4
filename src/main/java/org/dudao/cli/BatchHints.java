package org.dudao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dudao.hints.Hints;
import org.dudao.hints.Thresholds;
import org.dudao.hints.YearFigures;
import org.dudao.io.AtomicFile;
import org.dudao.report.Language;
import org.dudao.report.data.HintsCsv;
import org.dudao.statistics.Digest;

/** Writes the hints of a batch, and the figures for next year's comparison. */
final class BatchHints {
    private BatchHints() {}

    /**
     * Writes {@code hints.csv}.
     *
     * @param digests ordered by township; iterated several times
     * @param previous {@code figures.ndjson.gz} of an earlier batch; null if there is none
     */
    static void write(Iterable<Digest> digests, Path previous, Language language, Path out) throws IOException {
        AtomicFile.write(out.resolve(HintsCsv.FILE), to -> {
            to.write(bytes(HintsCsv.head(language)));
            Hints.find(digests, previous, Thresholds.USUAL, hint -> to.write(bytes(HintsCsv.row(hint, language))));
        });
    }

    /** Writes {@code figures.ndjson.gz}. */
    static void remember(Iterable<Digest> digests, Path out) throws IOException {
        AtomicFile.write(out.resolve(YearFigures.FILE), to -> {
            GZIPOutputStream zip = new Quick(to);
            for (Digest digest : digests) {
                zip.write(YearFigures.of(digest).toLine());
                zip.write('\n');
            }
            zip.finish();
        });
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
