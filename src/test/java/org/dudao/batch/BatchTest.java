package org.dudao.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.divisions.CountyTownships;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch when the program itself fails for one township. */
class BatchTest {
    @TempDir
    private Path folder;

    private static final CountyTownships NOBODY_SAYS = new CountyTownships() {
        @Override
        public List<String> townships(String county) {
            return null;
        }

        @Override
        public String name(String county) {
            return null;
        }
    };

    /** Fails for one township. */
    private record Failing(String township) implements BatchOutput {
        @Override
        public boolean whole() {
            return true;
        }

        @Override
        public byte[] assessment(Assessment assessment) {
            return new byte[] {'\n'};
        }

        @Override
        public byte[] findings(Assessment assessment) {
            if (assessment.assessment().township().code().equals(township)) {
                throw new IllegalStateException("a fault of ours");
            }
            return new byte[] {'x'};
        }

        @Override
        public byte[] head() {
            return new byte[0];
        }

        @Override
        public byte[] unreadable(List<BatchEntry> entries) {
            return new byte[0];
        }

        @Override
        public byte[] digest(Submission submission, Assessment assessment) {
            return submission.file().getBytes(UTF_8);
        }

        @Override
        public byte[] digest(CountyAssessor.Known known, Assessment county) {
            return county.assessment().township().code().getBytes(UTF_8);
        }

        @Override
        public void summarise(Iterable<byte[]> digests, List<BatchEntry> unreadable, Path out) throws IOException {
            List<String> lines = new ArrayList<>();
            digests.forEach(d -> lines.add(new String(d, UTF_8)));
            Files.write(out.resolve("summary.txt"), lines);
        }

        @Override
        public int code(Assessment assessment) {
            return 1;
        }
    }

    @Test
    void aFaultOfOursIsThatTownshipsAloneAndIsNoProblemOfItsFile() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String fixture : List.of("breaks-all-four", "nine-year")) {
            Files.copy(Path.of("fixtures", fixture, "submission.json"), in.resolve(fixture + ".json"));
        }
        Batch.Plan plan = new Batch.Plan(
                new SubmissionReader(Dictionary.load()),
                new Assessor(Catalogue.load(), Rules.BASE, "test"),
                new CountyAssessor(Catalogue.load(), Rules.OF_COUNTIES, "test"),
                NOBODY_SAYS,
                Fixtures.AS_OF,
                new Failing("990101003"),
                "test",
                2);
        Path out = Files.createDirectories(folder.resolve("out"));
        try (BatchInputs inputs = BatchInputs.open(in)) {
            BatchResult outcome = Batch.run(inputs, plan, out, false, (done, before, of) -> {});
            assertThat(outcome.townships()).containsExactly(1);
            assertThat(outcome.codes()).containsExactly(1, 1, 5);
            assertThat(outcome.unreadable()).extracting(BatchEntry::source).containsExactly("breaks-all-four.json");
            assertThat(outcome.unreadable().get(0).problems().get(0).message().en())
                    .isEqualTo("Internal error; it was not judged: java.lang.IllegalStateException: a fault of ours");
        }
        assertThat(Files.readString(out.resolve("findings.csv"))).isEqualTo("xx"); // the other township and its county
        assertThat(out.resolve("summary.txt")).hasContent("990101\nnine-year.json");
    }
}
