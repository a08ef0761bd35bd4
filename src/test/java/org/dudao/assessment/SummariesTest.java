package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.junit.jupiter.api.Test;

/** The conclusion is the first that applies, and coverage is the assessed share of what applies. */
class SummariesTest {
    private static final String VETO = "dropout.junior-rate";
    private static final String MAJOR = "dropout.primary-rate";
    private static final String MINOR = "dropout.three-ledgers";
    private static final String CHECK = "data.rolls-against-totals";
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static Verdict verdict(String standard, Outcome outcome, String... doubts) {
        return new Verdict(
                standard,
                new SubjectRef(SubjectKind.TOWNSHIP, "110101001", "某镇"),
                outcome,
                null,
                null,
                null,
                List.of(),
                List.of(doubts),
                List.of(),
                null,
                null,
                null);
    }

    private static Summary of(Verdict... verdicts) {
        List<Standard> inForce = Arrays.stream(verdicts)
                .map(v -> CATALOGUE.byId().get(v.standard()))
                .distinct()
                .toList();
        Summaries.Counting counting = new Summaries.Counting();
        for (Verdict v : verdicts) {
            counting.add(v.standard(), v.outcome(), !v.doubtedBy().isEmpty());
        }
        return new Summaries(CATALOGUE, inForce).summarize(counting);
    }

    private static Conclusion conclusion(Verdict... verdicts) {
        return of(verdicts).conclusion();
    }

    @Test
    void aVetoViolatedOutweighsEverything() {
        assertThat(conclusion(verdict(VETO, Outcome.VIOLATION), verdict(MAJOR, Outcome.NOT_ASSESSED)))
                .isEqualTo(Conclusion.NOT_COMPLIANT);
    }

    @Test
    void aVetoOrMajorThatIsOpenOrDoubtedLeavesTheTownshipUnconcluded() {
        assertThat(conclusion(verdict(VETO, Outcome.COMPLIANT), verdict(MAJOR, Outcome.NOT_ASSESSED)))
                .isEqualTo(Conclusion.NOT_CONCLUDED);
        assertThat(conclusion(verdict(VETO, Outcome.COMPLIANT, CHECK), verdict(CHECK, Outcome.QUERY)))
                .isEqualTo(Conclusion.NOT_CONCLUDED);
    }

    @Test
    void anyOtherViolationIsToBeRectifiedAndAMinorOpenOneHoldsNothingUp() {
        assertThat(conclusion(
                        verdict(VETO, Outcome.COMPLIANT),
                        verdict(MAJOR, Outcome.VIOLATION),
                        verdict(MINOR, Outcome.NOT_ASSESSED)))
                .isEqualTo(Conclusion.RECTIFY);
        assertThat(conclusion(verdict(VETO, Outcome.COMPLIANT), verdict(MINOR, Outcome.NOT_ASSESSED)))
                .isEqualTo(Conclusion.COMPLIANT);
    }

    @Test
    void whereNothingIsCompliantNothingIsConcluded() {
        assertThat(conclusion(verdict(VETO, Outcome.NOT_APPLICABLE), verdict(MINOR, Outcome.NOT_ASSESSED)))
                .isEqualTo(Conclusion.NOT_CONCLUDED);
    }

    @Test
    void coverageLeavesOutQueriesAndWhatDoesNotApply() {
        Summary summary = of(
                verdict(VETO, Outcome.COMPLIANT),
                verdict(MAJOR, Outcome.VIOLATION),
                verdict(MINOR, Outcome.NOT_ASSESSED),
                verdict(MINOR, Outcome.NOT_APPLICABLE),
                verdict(CHECK, Outcome.QUERY));
        assertThat(summary.coverage().numerator()).isEqualByComparingTo("2");
        assertThat(summary.coverage().denominator()).isEqualByComparingTo("3");
        assertThat(of(verdict(VETO, Outcome.NOT_APPLICABLE)).coverage()).isNull();
    }
}
