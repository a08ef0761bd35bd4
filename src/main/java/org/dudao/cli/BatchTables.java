package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.AssessmentRow;
import org.dudao.CountRow;
import org.dudao.FindingRow;
import org.dudao.HintRow;
import org.dudao.Overview;
import org.dudao.ResultTable;
import org.dudao.UnreadableRow;
import org.dudao.VerdictRow;
import org.dudao.assessment.Assessment;
import org.dudao.batch.BatchEntry;
import org.dudao.batch.JudgedAssessment;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;
import org.dudao.tables.TableFolder;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a batch as files of Parquet, in order of code and school year. */
final class BatchTables {
    private final Catalogue catalogue;
    private final Set<ResultTable> wanted;

    /** These tables, or none. */
    BatchTables(Catalogue catalogue, Set<ResultTable> wanted) {
        this.catalogue = catalogue;
        this.wanted = wanted;
    }

    /** The tables of a run: of verdicts only where whole assessments are written. */
    static Set<ResultTable> of(boolean any, boolean findingsOnly) {
        if (!any) {
            return Set.of();
        }
        return findingsOnly ? EnumSet.complementOf(EnumSet.of(ResultTable.VERDICTS)) : EnumSet.allOf(ResultTable.class);
    }

    /** Whether there are any. */
    boolean any() {
        return !wanted.isEmpty();
    }

    void write(List<JudgedAssessment> judged, List<BatchEntry> unreadable, @Nullable Path previous, RunFolder run)
            throws IOException {
        if (wanted.isEmpty()) {
            return;
        }
        Path folder = run.side().resolve(RunFolder.TABLES);
        try (TableFolder tables = new TableFolder(folder, wanted)) {
            for (JudgedAssessment one : judged) {
                Assessment assessment = one.assessment();
                String year = assessment.assessment().schoolYear();
                String code = assessment.assessment().township().code();
                tables.add(ResultTable.ASSESSMENTS, year, code, List.of(AssessmentRow.of(assessment)));
                tables.add(ResultTable.COUNTS, year, code, CountRow.all(assessment));
                if (wanted.contains(ResultTable.VERDICTS)) {
                    tables.add(ResultTable.VERDICTS, year, code, VerdictRow.all(assessment));
                }
                tables.add(ResultTable.FINDINGS, year, code, FindingRow.all(assessment));
            }
            List<HintRow> hints = new ArrayList<>();
            Overview.under(catalogue)
                    .hints(() -> judged.stream().map(JudgedAssessment::digest).iterator(), previous, hints::add);
            for (HintRow hint : hints) {
                tables.add(ResultTable.HINTS, hint.schoolYear(), hint.code(), List.of(hint));
            }
            for (BatchEntry one : unreadable) {
                tables.add(
                        ResultTable.UNREADABLE,
                        null,
                        null,
                        UnreadableRow.of(one.source(), sha256(one), one.problems(), one.total()));
            }
        }
        for (Path file : files(folder)) {
            run.take(run.side().relativize(file).toString().replace('\\', '/'));
        }
    }

    /** The hash of an input's bytes; null where they could not be read, for which its entry has that of the problem's code. */
    private static @Nullable String sha256(BatchEntry one) {
        byte[] code = one.problems().get(0).code().getBytes(StandardCharsets.UTF_8);
        return one.sha256().isEmpty() || one.sha256().equals(Sha256.of(code)) ? null : one.sha256();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
