package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dudao.facts.SubjectKind;
import org.dudao.facts.Time;
import org.dudao.rules.Derived;
import org.dudao.rules.FactExtractor;
import org.dudao.rules.Measure;
import org.dudao.rules.Requirement;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Cell;
import org.dudao.standards.Contribution;
import org.dudao.standards.CountyReports;
import org.dudao.standards.Limit;
import org.dudao.standards.Paths;
import org.dudao.standards.Roster;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;

/** Assesses submissions by one rule base and its standards. May be shared between threads. */
public final class Assessor {
    private final Setting setting;
    private final RuleBase rules;

    /**
     * An assessor.
     *
     * @param version the version of the program, written into every assessment
     */
    public Assessor(Catalogue catalogue, RuleBase rules, String version) {
        this.setting = new Setting(catalogue, false, version);
        this.rules = rules;
    }

    /**
     * Assesses one submission.
     *
     * @param asOf the day of the check, not before the school year begins
     */
    public Assessment assess(Submission submission, LocalDate asOf) {
        return run(submission, asOf, false).assessment();
    }

    /**
     * An assessment, and what the township gives to its county's.
     */
    public record Assessed(Assessment assessment, Contribution contribution) {}

    /**
     * The same, with what the township gives to its county's assessment.
     *
     */
    public Assessed assessForCounty(Submission submission, LocalDate asOf) {
        return assessForCounty(submission, asOf, null);
    }

    /**
     * The same for a batch that writes findings alone: the assessment does not name what the township gives, nor the verdicts that are not
     * applicable.
     *
     * @param compliant which of the compliant verdicts it names; null for a whole assessment
     */
    public Assessed assessForCounty(Submission submission, LocalDate asOf, Naming compliant) {
        Run run = run(submission, asOf, false, compliant);
        LocalDate reference = new Time(submission.year(), asOf).reference();
        Set<String> asked = setting.on(reference).askedOfTownships();
        return new Assessed(
                run.assessment(), Contributions.of(submission, run.roster(), run.doubts(), asked, reference));
    }

    /**
     * Explains one verdict of a submission.
     *
     * @param standard the standard's id
     * @param subject the subject's id
     * @return null where there is no such verdict
     */
    public Explanation explain(Submission submission, LocalDate asOf, String standard, String subject) {
        Run run = run(submission, asOf, true);
        for (int i = 0; i < run.judged().size(); i++) {
            Judged one = run.judged().get(i);
            Verdict verdict = run.assessment().verdicts().get(i);
            if (verdict.standard().equals(standard) && verdict.subject().id().equals(subject)) {
                List<Cell> cells = new Grounds(run.roster()).of(one);
                return Explanations.of(one, verdict, run.assessment(), cells, submission.places(), run.derived());
            }
        }
        return null;
    }

    /**
     * The values that verdicts rest on, whatever their outcome.
     *
     * @param wanted the verdicts that are asked for
     */
    Map<Verdict, List<Evidence>> grounds(Submission submission, LocalDate asOf, Predicate<Verdict> wanted) {
        Run run = run(submission, asOf, false);
        Findings findings = new Findings(submission.places(), run.roster(), asOf);
        Map<Verdict, List<Evidence>> grounds = new HashMap<>();
        for (int i = 0; i < run.judged().size(); i++) {
            Verdict verdict = run.assessment().verdicts().get(i);
            if (wanted.test(verdict)) {
                grounds.put(verdict, findings.evidence(run.judged().get(i)));
            }
        }
        return grounds;
    }

    private record Run(Assessment assessment, List<Judged> judged, Derived derived, Roster roster, Doubts doubts) {}

    private Run run(Submission submission, LocalDate asOf, boolean traced) {
        return run(submission, asOf, traced, null);
    }

    private Run run(Submission submission, LocalDate asOf, boolean traced, Naming compliant) {
        Time time = new Time(submission.year(), asOf);
        if (asOf.isBefore(time.year().firstDay())) {
            throw new IllegalArgumentException("The school year " + time.year() + " has not begun on " + asOf + ".");
        }
        Roster roster = new Roster(submission.dataset());
        Binding binding = setting.on(time.reference());
        List<Object> facts = FactExtractor.of(submission.dataset(), time);
        List<Case> cases = new ArrayList<>();
        Function<Derived, List<Requirement>> required = measured -> {
            Cases all = new Cases(binding, roster, time, measured);
            cases.addAll(all.all());
            return all.required();
        };
        Derived derived = traced ? rules.evaluateTraced(facts, roster, required) : rules.evaluate(facts, roster, required);

        Judge judge = new Judge(binding, roster, derived, time.reference());
        List<Judged> judged = new ArrayList<>(cases.size());
        cases.forEach(one -> judged.add(judge.judge(one)));
        Answers answers = new Answers(submission.dataset().answers());
        Doubts doubts = new Doubts(judged, roster, answers);
        List<Verdict> verdicts = new ArrayList<>(judged.size());
        List<Finding> findings = new ArrayList<>();
        Findings maker = new Findings(submission.places(), roster, asOf);
        HeldByPlaceholder held = new HeldByPlaceholder(submission, roster);
        Summaries.Counting counting = new Summaries.Counting();
        for (Judged one : judged) {
            boolean countedOnly = compliant != null && isCountedOnly(one, compliant);
            boolean doubtIsSeen = !countedOnly || Summaries.heedsDoubt(one.of().standard());
            List<String> doubtedBy = doubtIsSeen ? doubts.of(one) : List.of();
            counting.add(one.of().standard().id(), one.outcome(), !doubtedBy.isEmpty());
            if (countedOnly) {
                continue;
            }
            Verdict verdict =
                    held.mark(one, verdict(one, judge.parts(one), binding, doubtedBy, answers.isAnswered(one)));
            verdicts.add(verdict);
            if (one.outcome() == Outcome.VIOLATION
                    || (one.outcome() == Outcome.QUERY && !Boolean.TRUE.equals(verdict.answered()))) {
                findings.add(maker.of(one, verdict));
            }
        }
        Summary summary = binding.summaries().of(counting);
        Assessment assessment = new Assessment(
                head(submission, asOf),
                summary,
                verdicts,
                findings,
                compliant == null ? countyScope(binding.county(), roster, submission, time.reference()) : List.of());
        return new Run(assessment, judged, derived, roster, doubts);
    }

    private static boolean isCountedOnly(Judged one, Naming compliant) {
        if (one.outcome() != Outcome.COMPLIANT) {
            return one.outcome() == Outcome.NOT_APPLICABLE;
        }
        Case of = one.of();
        SubjectKind kind = of.row().subject().kind();
        for (int i = 0; i < one.measures().size(); i++) {
            Measure measure = one.measures().get(i);
            Limit limit = of.limits().get(i).limit();
            if (measure != null && limit != null && compliant.names(of.standard(), kind, measure.value(), limit)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The verdict of a case.
     *
     * @param parts the verdict of each part; null where there is but one
     * @param doubtedBy the standards that query what it rests on
     */
    static Verdict verdict(
            Judged one, List<Verdict.PartVerdict> parts, Binding binding, List<String> doubtedBy, Boolean answered) {
        boolean comparable = one.measure() != null && one.limit() != null;
        return new Verdict(
                one.of().standard().id(),
                new SubjectRef(
                        one.of().row().subject().kind(),
                        one.of().row().subject().id(),
                        one.of().row().name()),
                one.outcome(),
                comparable ? Quantity.of(one.measure(), one.limit()) : null,
                one.limit() == null ? null : binding.shown(one.limit()),
                one.reason(),
                one.missing(),
                doubtedBy,
                one.assumed(),
                parts,
                null,
                answered);
    }

    private Assessment.Head head(Submission submission, LocalDate asOf) {
        return setting.head(
                new Assessment.TownshipRef(
                        submission.dataset().township().code(),
                        submission.dataset().township().name()),
                submission.year().toString(),
                asOf,
                new Assessment.SubmissionRef(submission.file(), submission.sha256(), submission.notes()));
    }

    private static List<CountyContribution.Part> parts(
            String need, Roster roster, Submission submission, LocalDate reference) {
        return Paths.cells(need, roster.township(), roster, row -> !row.isEndedBy(reference)).stream()
                .map(cell -> new CountyContribution.Part(
                        cell.label(),
                        Findings.text(cell.value()),
                        submission.places().of(cell.address())))
                .toList();
    }

    /** A standard of the county's gives no verdict here; the township's figures stand beside it. */
    private static List<CountyContribution> countyScope(
            List<Standard> standards, Roster roster, Submission submission, LocalDate reference) {
        List<CountyContribution> contributions = new ArrayList<>();
        Map<String, List<CountyContribution.Part>> known = new HashMap<>(); // many standards need the same
        for (Standard standard : standards) {
            List<CountyContribution.Part> parts = new ArrayList<>();
            for (String need : CountyReports.contributed(standard)) {
                parts.addAll(known.computeIfAbsent(need, n -> parts(n, roster, submission, reference)));
            }
            parts.sort(Comparator.comparing(CountyContribution.Part::field, Order.TEXT)
                    .thenComparing(part -> String.valueOf(part.value()), Order.TEXT));
            contributions.add(new CountyContribution(standard.id(), parts));
        }
        return contributions;
    }
}
