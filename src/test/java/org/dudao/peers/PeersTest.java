package org.dudao.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dudao.assessment.Outcome;
import org.dudao.bench.HandWrittenJudge;
import org.dudao.bench.HandWrittenJudge.Result;
import org.dudao.bench.RandomTownship;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;
import org.dudao.rulebase.Rules;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;

/** The peers that are compared in time give the verdicts of the rules. */
class PeersTest {
    @Test
    void agreeWithTheRulesOnRandomTownships() {
        DroolsJudge drools = new DroolsJudge(Rules.BASE);
        PeerJudge easyRules = new EasyRulesJudge();
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        try (EvreteJudge evrete = new EvreteJudge()) {
            for (int seed = 1000; seed < 1040; seed++) {
                RandomTownship town = RandomTownship.of(seed);
                Submission submission = town.submission();
                Dataset data = submission.dataset();
                AssessmentTime time = town.time();
                List<Result> expected = drools.judge(submission, time);
                agree("plain Java", seed, HandWrittenJudge.judge(data, time), expected);
                agree("Easy Rules", seed, easyRules.judge(data, time), expected);
                agree("Evrete", seed, evrete.judge(data, time), expected);
                expected.forEach(r -> seen.add(r.outcome()));
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        Outcome.COMPLIANT, Outcome.VIOLATION, Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE);
    }

    private static void agree(String peer, int seed, List<Result> actual, List<Result> expected) {
        assertThat(actual).as("%s on township %s", peer, seed).containsExactlyInAnyOrderElementsOf(expected);
    }
}
