package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Dictionary;
import org.dudao.rules.RuleBase;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;

/** Holds summaries that are made from submissions against them. */
class MadeSummariesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);
    private static final int TEXTS = 100;
    private static final Set<String> WRONG = Set.of("CONTRADICTS_DATA", "CONTRADICTS_TEXT", "IMPOSSIBLE", "VIOLATES");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final TextJudge JUDGE =
            new TextJudge(CATALOGUE, TextRules.load(), new Assessor(CATALOGUE, RuleBase.load(), "test"));

    private static List<SummaryMaker> makers() {
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        return SummaryMaker.FIXTURES.values().stream()
                .sorted()
                .map(file -> new SummaryMaker(
                        Objects.requireNonNull(reader.read(Path.of(file), DAY).submission(), file)))
                .toList();
    }

    /** The numbers of which something is said to be wrong for certain. */
    private static List<String> wrong(SummaryMaker maker, String text) throws IOException {
        Audit audit = Audit.of(
                SummaryFile.read("总结.txt", text.getBytes(StandardCharsets.UTF_8)),
                JUDGE,
                maker.submission(),
                List.of(),
                DAY);
        return audit.verdicts().stream()
                .filter(one -> one.isCertain() && WRONG.contains(one.verdict()))
                .map(one -> one.claim().number().span())
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }

    @Test
    void ofTwoHundredTextsWithTrueNumbersNoneIsSaidToContradict() throws IOException {
        for (SummaryMaker maker : makers()) {
            for (int seed = 0; seed < TEXTS; seed++) {
                String text = maker.clean(seed).text();
                assertThat(wrong(maker, text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void atLeastNineOfTenPlantedErrorsAreFoundAndNothingElse() throws IOException {
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (SummaryMaker maker : makers()) {
            for (int seed = 0; seed < TEXTS; seed++) {
                SummaryMaker.Made made = maker.planted(seed);
                List<String> found = wrong(maker, made.text());
                planted++;
                assertThat(found).as(made.text()).allSatisfy(number -> assertThat(number)
                        .startsWith(made.wrong()));
                if (found.isEmpty()) {
                    missed.add(made.wrong() + ": "
                            + made.text()
                                    .lines()
                                    .filter(line -> line.contains(made.wrong()))
                                    .findFirst()
                                    .orElse(""));
                }
            }
        }
        assertThat(missed).as("missed of " + planted).hasSizeLessThanOrEqualTo(planted / 10);
    }
}
