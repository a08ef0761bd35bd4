package org.dudao.rulebase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Area;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;

/** Tries one standard on one submission. */
public final class Trial {
    private final Standard standard;
    private final Assessor assessor;

    public Trial(Standard standard, RuleBase rules) {
        this.standard = standard;
        List<Area> areas = Rules.PAGES.areas();
        this.assessor = new Assessor(new Catalogue(Map.of(), areas, List.of(standard.binding())), rules, "test");
    }

    /** What came of it: the verdict that an example speaks of, and its finding if there is one. */
    public record Result(Verdict verdict, Finding finding) {}

    public Result on(Submission submission, LocalDate asOf, String subject) {
        Assessment assessment = assessor.assess(submission, asOf);
        List<Verdict> verdicts = assessment.verdicts().stream()
                .filter(v -> subject == null || v.subject().id().equals(subject))
                .toList();
        if (verdicts.size() != 1) {
            throw new AssertionError(standard.id() + ": there are " + verdicts.size() + " verdicts for " + subject
                    + ". Maybe name the `subject:` of the example. " + assessment.verdicts());
        }
        Verdict verdict = verdicts.get(0);
        Finding finding = assessment.findings().stream()
                .filter(f -> f.subject().equals(verdict.subject()))
                .findFirst()
                .orElse(null);
        return new Result(verdict, finding);
    }

    /** Runs an example; what differs from its expectation, or null. */
    public String difference(Page.Example example) {
        Result result = on(Given.submission(example), Given.asOf(example), example.subject());
        Verdict verdict = result.verdict();
        if (verdict.outcome() != Outcome.valueOf(example.expect())) {
            return "expected " + example.expect() + ", but it is " + verdict;
        }
        if (example.observed() != null
                && (verdict.observed() == null
                        || !verdict.observed().shown().en().equals(example.observed()))) {
            return "expected to observe " + example.observed() + ", but it is " + verdict.observed();
        }
        Integer shortfall = result.finding() == null || result.finding().shortfall() == null
                ? null
                : result.finding().shortfall().amount().intValueExact();
        if (example.shortfall() != null && !example.shortfall().equals(shortfall)) {
            return "expected a shortfall of " + example.shortfall() + ", but it is " + shortfall;
        }
        if (example.missing() != null && !verdict.missing().equals(example.missing())) {
            return "expected to miss " + example.missing() + ", but it is " + verdict.missing();
        }
        if (example.reason() != null && !Objects.equals(verdict.reason(), example.reason())) {
            return "expected the reason " + example.reason() + ", but it is " + verdict.reason();
        }
        return null;
    }
}
