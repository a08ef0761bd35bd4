package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dudao.assessment.Assessor;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Rules;
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

    private static Submission submission(byte[] line) {
        return RandomTownship.READER.read("line", line, Nation.AS_OF).submission();
    }
}
