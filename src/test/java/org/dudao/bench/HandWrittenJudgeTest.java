package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.Subject;
import org.dudao.rulebase.Rules;
import org.dudao.rules.RuleBase;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;

/** The rules and an independent second implementation agree on random townships. */
class HandWrittenJudgeTest {
    private record Pair(String standard, Subject subject) {}

    private static Map<Pair, Outcome> byRules(Assessor assessor, RandomTownship town, Submission submission) {
        Map<Pair, Outcome> outcomes = new HashMap<>();
        for (Verdict v : assessor.assess(submission, town.time().asOf()).verdicts()) {
            outcomes.put(
                    new Pair(
                            v.standard(),
                            new Subject(v.subject().kind(), v.subject().id())),
                    v.outcome());
        }
        return outcomes;
    }

    private static Map<Pair, Outcome> byHand(RandomTownship town, Submission submission) {
        Map<Pair, Outcome> outcomes = new HashMap<>();
        for (HandWrittenJudge.Result r : HandWrittenJudge.judge(submission.dataset(), town.time())) {
            assertThat(outcomes.put(new Pair(r.standard(), r.subject()), r.outcome()))
                    .isNull();
        }
        return outcomes;
    }

    @Test
    void agreesWithTheRulesOnRandomTownships() {
        Assessor assessor = new Assessor(TenStandards.catalogue(), Rules.BASE, "test");
        Map<String, Map<Outcome, Integer>> seen = new HashMap<>();
        for (int seed = 0; seed < 300; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            Submission submission = town.submission();
            Map<Pair, Outcome> byHand = byHand(town, submission);
            assertThat(byHand).as("township %s", seed).isEqualTo(byRules(assessor, town, submission));
            byHand.forEach((pair, outcome) -> seen.computeIfAbsent(pair.standard(), k -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum));
        }
        // otherwise the two would agree on little
        assertThat(seen.keySet()).isEqualTo(HandWrittenJudge.STANDARDS);
        assertThat(seen).allSatisfy((standard, outcomes) -> assertThat(outcomes)
                .containsKeys(Outcome.COMPLIANT, Outcome.VIOLATION, Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE));
    }

    @Test
    void agreesWithTheRulesOfTheBenchmark() {
        RuleBase rules = TenStandards.rules(Rules.FILES);
        RandomTownship town = RandomTownship.whole(1);
        Submission submission = town.submission();
        assertThat(submission.dataset().schools()).hasSize(12);
        assertThat(submission.dataset().buildings()).hasSize(84);
        assertThat(submission.dataset().drills()).hasSize(144);
        assertThat(byHand(town, submission))
                .isEqualTo(byRules(new Assessor(TenStandards.catalogue(), rules, "test"), town, submission));
    }
}
