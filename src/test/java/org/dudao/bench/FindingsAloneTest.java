package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.Digest;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch that writes only findings lists fewer verdicts, with equal results. */
@Tag("full")
class FindingsAloneTest {
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), Rules.BASE, "test");

    private static void same(Submission submission, String of) {
        Assessment whole = ASSESSOR.assessForCounty(submission, Nation.AS_OF).assessment();
        Assessment alone = ASSESSOR.assessForCounty(submission, Nation.AS_OF, Digest::needs)
                .assessment();
        assertThat(alone.findings()).as(of).isEqualTo(whole.findings());
        assertThat(alone.summary()).as(of).isEqualTo(whole.summary());
        assertThat(Digest.of(submission, alone)).as(of).isEqualTo(Digest.of(submission, whole));
        assertThat(whole.verdicts()).as(of).containsAll(alone.verdicts());
        assertThat(alone.verdicts().stream().filter(FindingsAloneTest::isNamed))
                .as(of)
                .containsExactlyElementsOf(whole.verdicts().stream()
                        .filter(FindingsAloneTest::isNamed)
                        .toList());
    }

    private static boolean isNamed(Verdict verdict) {
        return verdict.outcome() != Outcome.COMPLIANT && verdict.outcome() != Outcome.NOT_APPLICABLE;
    }

    @Test
    void ofTownshipsWithAndWithoutMistakes() {
        VariedNation varied = new VariedNation(3, 60);
        for (int i = 0; i < 60; i++) {
            byte[] line = Mistakes.bytes(varied.township(i));
            same(RandomTownship.READER.read("line", line, Nation.AS_OF).submission(), "varied township " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("org.dudao.fixtures.Fixtures#folders")
    void ofEveryFixture(Path folder) {
        same(Fixtures.submission(folder), folder.toString());
    }
}
