package org.dudao.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.score.RankingText;
import org.dudao.report.score.ScoreRanking;
import org.dudao.report.score.ScoreText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The points of the fixtures by three made-up sheets, compared with those checked in. */
class ScoreFixturesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Path FOLDER = Path.of("fixtures");
    private static final Path EXPECTED = Path.of("src/test/resources/score");

    /** The sheets as files of the project, for who wants to try them. */
    @Test
    void theSheetsAreThoseCheckedIn() throws IOException {
        Map<String, byte[]> sheets = Map.of(
                "score-100.xlsx",
                MadeUpSheets.hundred(),
                "score-600.xlsx",
                MadeUpSheets.sixHundred(),
                "score-rank.xlsx",
                MadeUpSheets.ranked());
        for (Map.Entry<String, byte[]> one : sheets.entrySet()) {
            Path file = FOLDER.resolve(one.getKey());
            if (Golden.isUpdate(System.getProperty("update"))) {
                Files.write(file, one.getValue());
            }
            assertThat(Files.readAllBytes(file)).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    private static ScoreSheet sheet(String name) throws IOException {
        ScoreSheetReader.Read read = ScoreSheetReader.of(name, Files.readAllBytes(FOLDER.resolve(name)), CATALOGUE);
        assertThat(read.problems()).isEmpty();
        return java.util.Objects.requireNonNull(read.sheet());
    }

    private static Score score(String sheet, Path folder) throws IOException {
        return new Scorer(sheet(sheet), CATALOGUE).score(Fixtures.assess(Fixtures.submission(folder)), Map.of());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePointsAreThoseCheckedIn(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String sheet : List.of("score-100.xlsx", "score-600.xlsx")) {
            Score score = score(sheet, folder);
            for (Language language : List.of(Language.ZH_CN, Language.EN)) {
                String shown = new ScoreText(score, language).terminal();
                assertThat(shown.lines()).allMatch(line -> TerminalWidth.width(line) <= 80);
                text.append(shown).append('\n');
            }
            score.items().forEach(item -> text.append(String.join(
                            "\t",
                            item.id(),
                            item.got().toPlainString(),
                            item.open().toPlainString(),
                            item.max().toPlainString(),
                            item.why().zh()))
                    .append('\n'));
            text.append('\n');
        }
        Golden.matches(EXPECTED.resolve(folder.getFileName() + ".txt"), text.toString());
    }

    @Test
    void theJsonIsThatCheckedIn() throws IOException {
        String json = ScoreJson.of(score("score-100.xlsx", FOLDER.resolve("every-area")))
                .replaceAll("\"assessment\" : \"[0-9a-f]{16}\"", "\"assessment\" : \"0000000000000000\"");
        Golden.matches(EXPECTED.resolve("every-area.json"), json);
    }

    @Test
    void theRankingIsThatCheckedIn() throws IOException {
        ScoreSheet sheet = sheet("score-rank.xlsx");
        Rankings rankings = new Rankings(sheet);
        List<Assessment> all = Fixtures.folders().stream()
                .map(folder -> Fixtures.assess(Fixtures.submission(folder)))
                .toList();
        all.forEach(rankings::add);
        List<Score> scores = all.stream()
                .map(one -> new Scorer(sheet, CATALOGUE)
                        .score(one, rankings.places(one.assessment().township().code())))
                .toList();
        ScoreRanking ranking = new ScoreRanking(sheet, Language.ZH_CN);
        scores.forEach(ranking::add);
        StringBuilder text = new StringBuilder(new String(ranking.csv(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        scores.forEach(score -> score.items()
                .forEach(item -> text.append(score.township().code() + "\t" + item.id() + "\t" + item.got() + "\t"
                        + item.open() + "\t" + item.why().zh() + "\n")));
        assertThat(new RankingText(ranking, Language.ZH_CN).terminal().lines())
                .allMatch(line -> TerminalWidth.width(line) <= 80);
        Golden.matches(EXPECTED.resolve("ranking.txt"), text + new RankingText(ranking, Language.ZH_CN).terminal());
    }

    private static int brokenVetoes(Path folder) {
        return (int) Fixtures.assess(Fixtures.submission(folder)).findings().stream()
                .filter(one -> one.outcome() == Outcome.VIOLATION && one.severity() == Severity.VETO)
                .count();
    }

    /** Whatever a township earns otherwise: with vetoes broken its grade is the lowest, and the sentence says why. */
    @ParameterizedTest
    @CsvSource({"score-100.xlsx, 不合格", "score-600.xlsx, 不得申报", "score-rank.xlsx, 未达标"})
    void aTownshipWithVetoesNeverReadsAsASuccess(String sheet, String lowest) throws IOException {
        Score score = score(sheet, FOLDER.resolve("every-area"));
        int vetoes = score.broken().size();
        assertThat(vetoes).isEqualTo(brokenVetoes(FOLDER.resolve("every-area"))).isGreaterThan(20);
        assertThat(score.conclusion()).isEqualTo(Conclusion.NOT_COMPLIANT);
        assertThat(score.grade()).isEqualTo(lowest);
        assertThat(new ScoreText(score, Language.ZH_CN).sentence())
                .contains("一票否决：不达标" + vetoes + "项，不得评为", "；等级：" + lowest + "；核查结论：不合格。");
    }
}
