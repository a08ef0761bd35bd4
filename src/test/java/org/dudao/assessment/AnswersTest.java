package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Given;
import org.dudao.submission.Reading;
import org.junit.jupiter.api.Test;

/** An answer to a query is valid for one value only. The nine-year school's rolls do not agree with the township's totals. */
class AnswersTest {
    private static final String CHECK = "data.rolls-against-totals";
    private static final Assessment OPEN = Fixtures.assess(Fixtures.submission(Path.of("fixtures/nine-year")));
    private static final Finding QUERY = OPEN.findings().stream()
            .filter(f -> f.standard().equals(CHECK))
            .findFirst()
            .orElseThrow();

    private static Assessment answered(String value, String explanation) {
        ObjectNode json = Fixtures.json(Path.of("fixtures/nine-year"));
        json.putArray("answers")
                .addObject()
                .put("standard", CHECK)
                .put("subject", QUERY.subject().id())
                .put("value", value)
                .put("explanation", explanation);
        Reading reading = Given.read(json, Fixtures.AS_OF);
        assertThat(reading.problems()).isEmpty();
        return Fixtures.assess(reading.submission());
    }

    private static Verdict check(Assessment assessment) {
        return assessment.verdicts().stream()
                .filter(v -> v.standard().equals(CHECK))
                .findFirst()
                .orElseThrow();
    }

    /** The standards whose verdicts the query doubts. */
    private static List<String> doubted(Assessment assessment) {
        return assessment.verdicts().stream()
                .filter(v -> v.doubtedBy().contains(CHECK))
                .map(Verdict::standard)
                .toList();
    }

    private static Map<Outcome, Long> outcomes(Assessment assessment) {
        return assessment.verdicts().stream().collect(Collectors.groupingBy(Verdict::outcome, Collectors.counting()));
    }

    @Test
    void anAnswerToTheValueItselfTakesTheFindingAndItsDoubtsAway() {
        Assessment assessment = answered(QUERY.queried(), "转学手续未办结");
        assertThat(check(OPEN).answered()).isNull();
        assertThat(doubted(OPEN)).isNotEmpty();
        assertThat(check(assessment).outcome()).isEqualTo(Outcome.QUERY);
        assertThat(check(assessment).answered()).isTrue();
        assertThat(assessment.findings()).noneMatch(f -> f.standard().equals(CHECK));
        assertThat(doubted(assessment)).isEmpty();
        assertThat(outcomes(assessment)).isEqualTo(outcomes(OPEN));
    }

    @Test
    void anAnswerToAnotherValueLeavesItOpenAndSaysThatTheValueHasMoved() {
        Assessment assessment = answered(QUERY.queried() + "1", "转学手续未办结");
        assertThat(check(assessment).answered()).isFalse();
        assertThat(assessment.findings()).anyMatch(f -> f.standard().equals(CHECK));
        assertThat(doubted(assessment)).isEqualTo(doubted(OPEN));
    }

    /** A wall of grade D is reported as without a hazard. */
    @Test
    void aYesOrNoIsAnsweredInTheWordsInWhichItIsRead() {
        Path folder = Path.of("fixtures/every-area");
        Finding query = Fixtures.assess(Fixtures.submission(folder)).findings().stream()
                .filter(f -> f.standard().equals("data.structure-grade"))
                .findFirst()
                .orElseThrow();
        assertThat(query.queried()).isEqualTo("true");
        for (String value : List.of("true", "是", " 是 ", "yes", "否")) {
            ObjectNode json = Fixtures.json(folder);
            json.withArray("answers")
                    .addObject()
                    .put("standard", query.standard())
                    .put("subject", query.subject().id())
                    .put("value", value)
                    .put("explanation", "加固后没有重新鉴定");
            boolean isOpen = Fixtures.assess(Given.read(json, Fixtures.AS_OF).submission()).findings().stream()
                    .anyMatch(f -> f.fingerprint().equals(query.fingerprint()));
            assertThat(isOpen).as(value).isEqualTo(value.equals("否"));
        }
    }

    @Test
    void anAnswerThatExplainsNothingIsNone() {
        Assessment assessment = answered(QUERY.queried(), null);
        assertThat(check(assessment).answered()).isNull();
        assertThat(doubted(assessment)).isEqualTo(doubted(OPEN));
    }
}
