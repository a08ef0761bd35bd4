package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Rules;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are asked row by row for thousands of townships say what the session says for one. */
class InBulkTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Assessor BY_SESSION = new Assessor(CATALOGUE, Rules.BASE, "test");
    private static final Assessor IN_BULK = new Assessor(CATALOGUE, Rules.BASE.inBulk(), "test");

    private static void same(Submission submission, LocalDate asOf, String of) {
        assertThat(IN_BULK.assess(submission, asOf)).as(of).isEqualTo(BY_SESSION.assess(submission, asOf));
    }

    @ParameterizedTest
    @MethodSource("org.dudao.fixtures.Fixtures#folders")
    void ofEveryFixture(Path folder) {
        same(Fixtures.submission(folder), Fixtures.AS_OF, folder.toString());
    }

    @Test
    void ofTownshipsThatNobodyMadeUp() {
        for (int seed = 0; seed < 300; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            same(town.submission(), town.time().asOf(), "township " + seed);
        }
    }

    @Test
    void ofTownshipsOfTheNationWithAndWithoutMistakes() {
        VariedNation varied = new VariedNation(1, 50);
        Nation nation = new Nation(1, 50);
        for (int i = 0; i < 50; i++) {
            ObjectNode json = varied.township(i);
            same(submission(Mistakes.bytes(json)), Nation.AS_OF, "varied township " + i);
            if (!nation.isUnreadable(i)) {
                same(submission(nation.line(i)), Nation.AS_OF, "township " + i);
            }
        }
    }

    /** Claims are held against each other, and each alone against figures. */
    @Test
    void ofTownshipsThatClaimMuchAndContradictThemselves() {
        List<String> indicators = List.of("小学辍学率", "小学入学率", "校舍面积");
        List<String> values = List.of("0%", "1.5%", "100%", "99.93%", "19300万元");
        VariedNation nation = new VariedNation(2, 40);
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            ObjectNode json = nation.township(seed);
            ArrayNode claims = json.putArray("claims");
            for (int left = random.nextInt(20); left > 0; left--) {
                ObjectNode claim = claims.addObject().put("code", "Y" + left * 5 % 23);
                put(claim, "indicator", indicators, random);
                put(claim, "value", values, random);
                put(claim, "period", List.of("2025-2026", "2025"), random);
                put(claim, "subject", List.of(json.at("/township/code").asText(), "S1"), random);
            }
            same(submission(Mistakes.bytes(json)), Nation.AS_OF, claims.toPrettyString());
        }
    }

    private static void put(ObjectNode claim, String field, List<String> texts, Random random) {
        int which = random.nextInt(texts.size() * 4 + 1);
        if (which > 0) { // one in many is left out
            claim.put(field, texts.get(which % texts.size()));
        }
    }

    /** In a batch a session, which a rule with an order among rules needs, is emptied and used again, also after a fault of a rule's. */
    @Test
    void ofTownshipsAfterOneWhoseRulesFailed() {
        Submission failing = RandomTownship.of(7).submission();
        String year = failing.year().toString();
        for (String rule : List.of(
                "$t : Township( Faults.failsFor( schoolYear, \"YEAR\" ) ) not Dropout( juniorCount == -1 ) then",
                "$t : Township( schoolYear == \"YEAR\" ) not Dropout( juniorCount == -1 ) then Faults.fail();")) {
            String drl = """
                    package dudao.local;
                    import org.dudao.bench.Faults;
                    import org.dudao.facts.Dropout;
                    import org.dudao.facts.Township;
                    global org.dudao.rules.Derived derived;
                    rule "local: fails" salience 1 when RULE end
                    """.replace("RULE", rule.replace("YEAR", year));
            Assessor failingOnce = new Assessor(
                    CATALOGUE, RuleBase.loadWith(Map.of("local/rules.drl", drl)).inBulk(), "test");
            assertThatThrownBy(() -> failingOnce.assess(
                            failing, RandomTownship.of(7).time().asOf()))
                    .hasStackTraceContaining("fault");
            int judged = 0;
            for (int seed = 20; seed < 40; seed++) {
                RandomTownship town = RandomTownship.of(seed);
                Submission next = town.submission();
                if (!next.year().toString().equals(year)) {
                    Assessment after = failingOnce.assess(next, town.time().asOf());
                    Assessment alone = BY_SESSION.assess(next, town.time().asOf());
                    assertThat(after.verdicts()).as("after a fault of %s", rule).isEqualTo(alone.verdicts());
                    assertThat(after.findings()).isEqualTo(alone.findings());
                    judged++;
                }
            }
            assertThat(judged).isGreaterThan(10);
        }
    }

    private static Submission submission(byte[] line) {
        return RandomTownship.READER.read("line", line, Nation.AS_OF).submission();
    }
}
