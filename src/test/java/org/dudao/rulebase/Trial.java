package org.dudao.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;

/** Evaluates one standard on one submission. */
public final class Trial {
    private static final RuleBase NO_RULES =
            RuleBase.compile(Map.of("judge.drl", Rules.FILES.drl().get("judge.drl")));

    private final Standard standard;
    private final Assessor assessor;
    private final CountyAssessor counties;

    public Trial(Standard standard, RuleBase rules) {
        this(standard, alone(standard), rules);
    }

    /** A trial of a standard as it holds in a whole catalogue. */
    Trial(Standard standard, Catalogue catalogue, RuleBase rules) {
        this.standard = standard;
        boolean ofCounty = standard.covers().subject() == SubjectKind.COUNTY;
        this.assessor = new Assessor(catalogue, ofCounty ? NO_RULES : rules, "test");
        this.counties = ofCounty ? new CountyAssessor(catalogue, rules, "test") : null;
    }

    private static Catalogue alone(Standard standard) {
        return new Catalogue(
                Map.of(),
                Rules.PAGES.areas(),
                Rules.PAGES.documents(),
                List.of(),
                Rules.PAGES.workingDays(),
                asked(standard.binding()));
    }

    /** A county's standard is tried beside the others, whose figures its rules must not take for their own. */
    private static List<Standard> asked(Standard standard) {
        return standard.covers().subject() != SubjectKind.COUNTY
                ? List.of(standard)
                : Stream.concat(
                                Stream.of(standard),
                                Rules.PAGES.pages().stream()
                                        .map(Page::standard)
                                        .filter(s -> s.covers().subject() == SubjectKind.COUNTY
                                                && !s.id().equals(standard.id()))
                                        .map(Standard::binding))
                        .toList();
    }

    /** What came of it: the verdict that an example speaks of, and its finding if there is one. */
    public record Result(Verdict verdict, Finding finding) {}

    /**
     * Tries it on the JSON of a township's submission, or of a county.
     *
     * @param subject the subject's id; null for the only one, beside all schools together
     */
    public Result on(JsonNode json, LocalDate asOf, String subject) {
        Assessment assessment = counties == null
                ? assessor.assess(Given.submission(json, asOf), asOf)
                : counties.assess(Given.known(json, asOf, assessor), asOf);
        List<Verdict> verdicts = assessment.verdicts().stream()
                .filter(v -> v.standard().equals(standard.id()))
                .filter(v -> subject == null
                        ? !v.subject().meansAllSchools()
                        : v.subject().id().equals(subject))
                .toList();
        if (verdicts.size() != 1) {
            throw new AssertionError(standard.id() + ": there are " + verdicts.size() + " verdicts for " + subject
                    + ". Name the `subject:` of the example. " + assessment.verdicts());
        }
        Verdict verdict = verdicts.get(0);
        Finding finding = assessment.findings().stream()
                .filter(f ->
                        f.standard().equals(verdict.standard()) && f.subject().equals(verdict.subject()))
                .findFirst()
                .orElse(null);
        return new Result(verdict, finding);
    }

    /** Runs an example; what differs from its expectation, or null. */
    public String difference(Page.Example example) {
        Result result = on(Given.json(example), Given.asOf(example), example.subject());
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
