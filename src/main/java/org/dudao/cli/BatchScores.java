package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessment;
import org.dudao.batch.JudgedAssessment;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.report.score.RankingText;
import org.dudao.report.score.ScoreRanking;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.score.Rankings;
import org.dudao.score.Score;
import org.dudao.score.ScoreJson;
import org.dudao.score.ScoreSheet;
import org.dudao.score.Scorer;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** Scores the townships of a batch once all are judged: what ranks them needs all of them. */
final class BatchScores {
    /** The folder in the batch's output. */
    static final String FOLDER = "scores";

    private static final String TOWNSHIP = "township";
    private static final int BUFFER = 1 << 16;

    private final @Nullable ScoreSheet sheet;
    private final Catalogue catalogue;
    private final Language language;
    private @Nullable ScoreRanking ranking;

    /**
     * The scores of a batch.
     *
     * @param sheet the bureau's; null to score nothing
     */
    BatchScores(@Nullable ScoreSheet sheet, Catalogue catalogue, Language language) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Reads the assessments twice, for the places and for the points, and writes {@code scores/}. */
    void write(List<JudgedAssessment> judged, RunFolder run) throws IOException {
        if (sheet == null) {
            return;
        }
        Rankings rankings = new Rankings(sheet);
        if (sheet.hasRanks()) {
            for (JudgedAssessment one : judged) {
                Assessment assessment = one.assessment();
                if (isTownship(assessment)) {
                    rankings.add(assessment);
                }
            }
        }
        Scorer scorer = new Scorer(sheet, catalogue);
        ScoreRanking all = new ScoreRanking(sheet, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream lines = new GZIPOutputStream(bytes, BUFFER)) {
            for (JudgedAssessment one : judged) {
                Assessment assessment = one.assessment();
                if (isTownship(assessment)) {
                    String code = assessment.assessment().township().code();
                    Score score = scorer.score(assessment, rankings.places(code));
                    lines.write(ScoreJson.line(score));
                    all.add(score);
                }
            }
        }
        run.put(FOLDER + "/scores.ndjson.gz", bytes.toByteArray());
        run.put(FOLDER + "/scores.csv", all.csv());
        run.put(FOLDER + "/scores.xlsx", all.workbook());
        ranking = all;
    }

    private static boolean isTownship(Assessment assessment) {
        return assessment.assessment().kind().equals(TOWNSHIP);
    }

    /** What the documents over all townships state; null if nothing was scored. */
    @Nullable
    SummaryPart stated() {
        return ranking == null ? null : ranking.stated();
    }

    /** The first townships, for a terminal; empty if nothing was scored. */
    String terminal() {
        return ranking == null ? "" : new RankingText(ranking, language).terminal();
    }
}
