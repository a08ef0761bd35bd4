package org.dudao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The townships of the nation-wide measurements. */
@Tag("full")
class NationTest {
    private static final int TOWNSHIPS = 200;
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), Rules.BASE, "test");

    private final Nation nation;

    NationTest() {
        nation = new Nation(1, TOWNSHIPS);
    }

    private Submission read(int number) {
        return RandomTownship.READER
                .read("line", nation.line(number), Nation.AS_OF)
                .submission();
    }

    @Test
    void exactlyTheUnreadableTownshipsAreRefused() {
        List<Integer> refused = IntStream.range(0, TOWNSHIPS)
                .filter(i -> read(i) == null)
                .boxed()
                .toList();

        assertThat(refused)
                .hasSizeBetween(1, TOWNSHIPS / 20)
                .isEqualTo(IntStream.range(0, TOWNSHIPS)
                        .filter(nation::isUnreadable)
                        .boxed()
                        .toList());
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOnesOthers() throws IOException {
        byte[] first = written(1);

        assertThat(written(1)).isEqualTo(first);
        assertThat(written(2)).isNotEqualTo(first);
    }

    private static byte[] written(long seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Nation(seed, 20).write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void mostTownshipsBreakSomeStandardsAndKeepMost() {
        List<Submission> readable = IntStream.range(0, 20)
                .mapToObj(this::read)
                .filter(s -> s != null)
                .toList();
        List<List<Verdict>> verdicts = readable.stream()
                .map(s -> ASSESSOR.assess(s, Nation.AS_OF).verdicts())
                .toList();

        assertThat(verdicts)
                .allSatisfy(of -> assertThat(count(of, Outcome.COMPLIANT)).isGreaterThan(of.size() / 2))
                .filteredOn(of -> count(of, Outcome.VIOLATION) > 0)
                .hasSizeGreaterThan(readable.size() / 2);
    }

    private static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(v -> v.outcome() == outcome).count();
    }
}
