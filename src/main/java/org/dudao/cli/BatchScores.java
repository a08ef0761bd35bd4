package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dudao.io.Manifest;
import org.dudao.report.score.ScoreRanking;
import org.dudao.score.Rankings;
import org.dudao.score.Score;
import org.dudao.score.ScoreJson;
import org.dudao.score.ScoreSheet;
import org.dudao.score.Scorer;
import picocli.CommandLine;

/** Scores the townships of a batch that is finished: what ranks them needs all of them. */
final class BatchScores {
    /** The folder in the batch's output. */
    static final String FOLDER = "scores";

    private static final String TOWNSHIP = "township";
    private static final int BUFFER = 1 << 16;

    private BatchScores() {}

    /** Reads the batch's assessments twice: once for the places, and once for the points. */
    static void write(
            Path output,
            ScoreSheet sheet,
            List<Manifest.Input> input,
            String asOf,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec)
            throws IOException {
        Rankings rankings = new Rankings(sheet);
        List<Path> all = List.of(output);
        if (sheet.hasRanks()) {
            AssessmentSources.of(all, common.language(), spec).each((assessment, sha256) -> {
                if (assessment.assessment().kind().equals(TOWNSHIP)) {
                    rankings.add(assessment);
                }
            });
        }
        Scorer scorer = new Scorer(sheet, common.catalogue());
        ScoreRanking ranking = new ScoreRanking(sheet, common.language());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GZIPOutputStream lines = new GZIPOutputStream(bytes, BUFFER);
        AssessmentSources.of(all, common.language(), spec).each((assessment, sha256) -> {
            if (assessment.assessment().kind().equals(TOWNSHIP)) {
                Score score = scorer.score(
                        assessment,
                        rankings.places(assessment.assessment().township().code()));
                lines.write(ScoreJson.line(score));
                ranking.add(score);
            }
        });
        lines.finish();
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("scores.ndjson.gz", bytes.toByteArray());
        documents.put("scores.csv", ranking.csv());
        documents.put("scores.xlsx", ranking.workbook());
        Manifest manifest = Manifest.of(
                Version.generator(),
                sheet.sha256().substring(0, 8),
                asOf,
                common.language().tag(),
                input);
        String kept = OutputFolder.write(output.resolve(FOLDER), documents, manifest, common.language());
        spec.commandLine().getOut().print(ranking.terminal());
        spec.commandLine()
                .getOut()
                .println(common.language().pick("评分已写入 ", "Scores written to ") + output.resolve(FOLDER));
        spec.commandLine().getOut().print(kept);
    }
}
