package org.dudao.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Comparison;
import org.dudao.standards.Standard;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.FindingTally;
import org.dudao.statistics.OutcomeCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The townships named beside a standard in a summary. */
class OutstandingTest {
    private static final String D_GRADE = "building.no-d-grade";

    private static Standard standard(String id) {
        return Catalogue.load().byId().get(id);
    }

    private static BatchStatistics.OfStandard of(int violating, int violations, int... counts) {
        List<BatchStatistics.Worst> worst = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            worst.add(new BatchStatistics.Worst("99010000" + i, "第" + (i + 1) + "镇", counts[i], null));
        }
        return new BatchStatistics.OfStandard(
                standard(D_GRADE), 10, 10, violating, 0, 0, 0, new OutcomeCounts(0, violations, 0, 0, 0, 0), worst);
    }

    private static String problem(BatchStatistics.OfStandard of, Language language) {
        BatchReport batch = Summaries.nothing(language);
        return new StandardProse(batch, new Sources(batch)).problem(of);
    }

    @Test
    void onlyThoseWithMoreViolationsThanTheMeanStandOut() {
        assertThat(problem(of(6, 12, 5, 3, 2), Language.ZH_CN))
                .isEqualTo("D级危房处置：10个乡镇中6个达不到要求，占60%，涉及12个对象，第1镇（5项）、第2镇（3项）较为突出。");
        assertThat(problem(of(6, 12, 5, 3, 2), Language.EN))
                .endsWith("; above the others: 第1镇 (5 violations), 第2镇 (3 violations).");
    }

    @Test
    void whereAllThatAreKeptStandOutThereMayBeMore() {
        assertThat(problem(of(9, 15, 3, 3, 2), Language.ZH_CN)).endsWith("，第1镇（3项）、第2镇（3项）、第3镇（2项）等较为突出。");
    }

    @Test
    void whereAllHaveEquallyManyNoneStandsOut() {
        assertThat(problem(of(6, 6, 1, 1, 1), Language.ZH_CN)).endsWith("，包括第1镇、第2镇、第3镇等。");
        assertThat(problem(of(6, 6, 1, 1, 1), Language.EN)).endsWith(", among them 第1镇, 第2镇, 第3镇.");
    }

    @Test
    void whereAllAreNamedTheyAreListed() {
        assertThat(problem(of(2, 5, 4, 1), Language.ZH_CN)).endsWith("，为第1镇（4项）、第2镇。");
    }

    @ParameterizedTest
    @CsvSource({
        "balance.teaching-area-per-pupil, 3.4, 实测3.4平方米, 3.4 square metres",
        "dropout.junior-rate, 2.17%, 实测2.17%, 2.17%",
        "balance.backbone-teachers, 0.6, '', ''"
    })
    void aValueIsNamedWithItsUnitOrNotAtAll(String id, String value, String zh, String en) {
        FindingTally.Worst worst = new FindingTally.Worst(Comparison.AT_LEAST, "0", new BilingualText(value, value));
        assertThat(MeasuredValue.of(standard(id), worst, Language.ZH_CN)).isEqualTo(zh);
        assertThat(MeasuredValue.of(standard(id), worst, Language.EN)).isEqualTo(en);
        assertThat(MeasuredValue.of(standard(id), null, Language.EN)).isEmpty();
    }
}
