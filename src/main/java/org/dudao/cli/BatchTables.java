package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.AssessmentRow;
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
import org.dudao.standards.Catalogue;
import org.dudao.tables.TableFolder;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a batch as files of Parquet, in order of code and school year. */
final class BatchTables {
    private final Catalogue catalogue;
    private final boolean isWanted;

    BatchTables(Catalogue catalogue, boolean isWanted) {
        this.catalogue = catalogue;
        this.isWanted = isWanted;
    }

    /** Whether there are any. */
    boolean any() {
        return isWanted;
    }

    void write(List<JudgedAssessment> judged, List<BatchEntry> unreadable, @Nullable Path previous, RunFolder run)
            throws IOException {
        if (!isWanted) {
            return;
        }
        Path folder = run.side().resolve(RunFolder.TABLES);
        try (TableFolder tables = new TableFolder(folder)) {
            for (JudgedAssessment one : judged) {
                Assessment assessment = one.assessment();
                String year = assessment.assessment().schoolYear();
                String code = assessment.assessment().township().code();
                tables.add(ResultTable.ASSESSMENTS, year, code, List.of(AssessmentRow.of(assessment)));
                tables.add(ResultTable.VERDICTS, year, code, VerdictRow.all(assessment));
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
                        UnreadableRow.of(
                                one.source(),
                                one.sha256().isEmpty() ? null : one.sha256(),
                                one.problems(),
                                one.total()));
            }
        }
        for (Path file : files(folder)) {
            run.take(run.side().relativize(file).toString().replace('\\', '/'));
        }
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
