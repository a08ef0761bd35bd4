package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of more than forty kinds, 200 and more in ten workbooks: each is named with its cell, or read as it is meant. */
class PlantedMistakesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final Path SOUND = Path.of("fixtures/every-area-clean/submission.xlsx");
    private static final int EACH = 5;
    private static final int WORKBOOKS = 5;
    private static final int LEAST_RIGHT = 80;

    private final SubmissionReader reader = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    /** Plants each kind five times, in as many workbooks. */
    private List<PlantedWorkbook> workbooks(boolean read) throws IOException {
        List<PlantedWorkbook> workbooks = new ArrayList<>();
        for (int i = 0; i < WORKBOOKS; i++) {
            workbooks.add(new PlantedWorkbook());
        }
        for (MistakeKind kind : MistakeKind.all()) {
            if ((kind.answer() == MistakeKind.Answer.READ) == read) {
                for (int i = 0; i < EACH; i++) {
                    // a value of the township stands once in a workbook, and may have another mistake there already
                    boolean isPlanted = false;
                    for (int j = 0; j < WORKBOOKS && !isPlanted; j++) {
                        isPlanted = workbooks.get((i + j) % WORKBOOKS).plant(kind, i);
                    }
                    assertThat(isPlanted || kind.paths().get(0).startsWith("township."))
                            .as(kind.name())
                            .isTrue();
                }
            }
        }
        return workbooks;
    }

    private Reading read(PlantedWorkbook workbook) throws IOException {
        return reader.read(workbook.write(folder.resolve("planted-" + workbook.hashCode() + ".xlsx")), AS_OF);
    }

    /** What can be meant in one way only gives the very dataset of the sound workbook. */
    @Test
    void whatIsClearIsReadAsItIsMeant() throws IOException {
        Submission sound = reader.read(SOUND, AS_OF).submission();
        int planted = 0;
        for (PlantedWorkbook workbook : workbooks(true)) {
            Reading reading = read(workbook);
            assertThat(reading.problems()).as(workbook.planted().toString()).isEmpty();
            assertThat(reading.submission().dataset()).isEqualTo(sound.dataset());
            planted += workbook.planted().size();
        }
        assertThat(planted).isGreaterThanOrEqualTo(90);
    }

    /** Every other mistake is named with its cell; of those that can be corrected at least four in five are corrected right. */
    @Test
    void whatIsNotClearIsNamedWithItsCellAndMostlyWithTheRightValue() throws IOException {
        int planted = 0;
        int right = 0;
        List<String> missed = new ArrayList<>();
        Map<String, Integer> wrong = new TreeMap<>();
        for (PlantedWorkbook workbook : workbooks(false)) {
            Map<String, InputProblem> problems = new LinkedHashMap<>();
            Reading reading = read(workbook);
            reading.problems().forEach(problem -> problems.put(problem.place(), problem));
            for (PlantedWorkbook.Planted one : workbook.planted()) {
                planted++;
                InputProblem problem = problems.remove(one.place());
                boolean isAsked = one.kind().answer() == MistakeKind.Answer.SUGGESTED;
                String expected = isAsked ? one.right() : "";
                if (problem == null) {
                    missed.add(one.kind().name() + " " + one.place() + " " + one.typed());
                } else if (problem.suggestion().equals(expected)) {
                    right++;
                } else {
                    wrong.merge(
                            one.kind().name() + ": " + one.typed() + " → " + problem.suggestion() + " (" + expected
                                    + ")",
                            1,
                            Integer::sum);
                }
            }
            assertThat(problems.values().stream().map(InputProblem::place).collect(Collectors.toList()))
                    .as("nothing else is wrong")
                    .isEmpty();
        }
        assertThat(missed).isEmpty();
        assertThat(planted).isGreaterThanOrEqualTo(110);
        assertThat(right * 100 / planted)
                .as("%d of %d; otherwise %s", right, planted, wrong)
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(wrong).as("only for want of a better one").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void thereAreFortyKindsAndMore() {
        assertThat(MistakeKind.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(MistakeKind.all().size() * EACH).isGreaterThanOrEqualTo(200);
    }
}
