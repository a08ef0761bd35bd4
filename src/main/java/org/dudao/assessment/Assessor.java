package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dudao.county.CountyReports;
import org.dudao.facts.AssessmentTime;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.CoverageEvaluator;
import org.dudao.standards.Standard;
import org.dudao.standards.UnaskedFields;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/** Assesses submissions by one rule base and its standards. May be shared between threads. */
public final class Assessor {
    private final RulesetContext setting;
    private final RuleBase rules;
    private final Statements stated;
    private final @Nullable Baseline baseline;

    /** Others whose counties' needs a contribution covers too. */
    private final List<Assessor> fed;

    /**
     * An assessor.
     *
     * @param version the program's version, written into every assessment
     */
    public Assessor(Catalogue catalogue, RuleBase rules, String version) {
        this(new RulesetContext(catalogue, false, version), rules, Statements.NONE, null, List.of());
    }

    private Assessor(
            RulesetContext setting,
            RuleBase rules,
            Statements stated,
            @Nullable Baseline baseline,
            List<Assessor> fed) {
        this.setting = setting;
        this.rules = rules;
        this.stated = stated;
        this.baseline = baseline;
        this.fed = fed;
    }

    /** The same assessor, which gives what the counties judged beside another one need too. */
    public Assessor feeding(Assessor other) {
        return new Assessor(setting, rules, stated, baseline, List.of(other));
    }

    /** The same assessor, with what inspectors state beside the data: each township takes its own. */
    public Assessor beside(Statements theirs) {
        return new Assessor(setting, rules, theirs, baseline, fed);
    }

    /**
     * The same assessor, which compares each assessment with an earlier one of the same township and school year: deadlines run from the
     * first finding, and {@link Assessment#followUp} says what became of each item.
     *
     * @param earlier null for none
     */
    public Assessor since(@Nullable Baseline earlier) {
        return new Assessor(setting, rules, stated, earlier, fed);
    }

    /**
     * The same assessor with what a ledger knows of a township: earlier items, and what was stated beside the data.
     *
     * @param input the file of the history, as the assessment names it
     */
    public Assessor informed(History history, Assessment.InputRef input) {
        return new Assessor(setting, rules, stated.and(history.statements(input)), history.baseline(input), fed);
    }

    /** The subjects of which inspectors speak and that a submission does not have, as problems of their files. */
    public List<InputProblem> unknownSubjects(Submission submission, LocalDate asOf) {
        Statements own = stated.ofTownship(submission.dataset().township().code());
        return own.isEmpty()
                ? List.of()
                : UnknownSubjects.of(own, submission, new AssessmentTime(submission.year(), asOf));
    }

    /**
     * Assesses one submission.
     *
     * @param asOf the as-of date, not before the school year begins
     */
    public Assessment assess(Submission submission, LocalDate asOf) {
        return run(submission, asOf, false).assessment();
    }

    /**
     * Assesses one submission, and gives what the township contributes to its county's assessment.
     *
     * @param asOf the as-of date, not before the school year begins
     */
    public Assessed assessForCounty(Submission submission, LocalDate asOf) {
        Assessing made = run(submission, asOf, false);
        LocalDate reference = new AssessmentTime(submission.year(), asOf).reference();
        Set<String> needs = new LinkedHashSet<>(inForce(submission, reference).countyNeeds());
        fed.forEach(other -> needs.addAll(other.inForce(submission, reference).countyNeeds()));
        Doubts doubts = made.run().remarks().doubts();
        return new Assessed(
                made.assessment(),
                ContributionExtractor.of(submission, made.subjects().roster(), doubts, needs, reference));
    }

    /**
     * Explains one verdict of a submission.
     *
     * @param standard the standard's id
     * @param subject the subject's id
     * @return null if there is no such verdict
     */
    public Explanation explain(Submission submission, LocalDate asOf, String standard, String subject) {
        List<Explanation> found = explanations(
                submission,
                asOf,
                verdict -> verdict.standard().equals(standard)
                        && verdict.subject().id().equals(subject));
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Explains several verdicts of a submission.
     *
     * @param wanted selects them
     * @return in the order of the verdicts
     */
    public List<Explanation> explanations(Submission submission, LocalDate asOf, Predicate<Verdict> wanted) {
        Assessing made = run(submission, asOf, true);
        StandardsInForce standards = inForce(submission, new AssessmentTime(submission.year(), asOf).reference());
        List<Explanation> found = new ArrayList<>();
        for (int i = 0; i < made.run().judged().size(); i++) {
            JudgedPair one = made.run().judged().get(i);
            Verdict verdict = made.run().verdicts().get(i);
            if (wanted.test(verdict)) {
                found.add(Explanations.of(
                        one,
                        verdict,
                        made.assessment(),
                        new EvidenceCells(made.subjects()).cells(one),
                        submission.places(),
                        made.run().derived(),
                        standards));
            }
        }
        return found;
    }

    /**
     * The evidence of verdicts, whatever their outcome.
     *
     * @param wanted selects verdicts
     */
    Map<Verdict, List<Evidence>> grounds(Submission submission, LocalDate asOf, Predicate<Verdict> wanted) {
        Assessing made = run(submission, asOf, false);
        LocalDate reference = new AssessmentTime(submission.year(), asOf).reference();
        Findings findings = new Findings(made.subjects(), inForce(submission, reference), asOf, Deadlines.FRESH);
        Map<Verdict, List<Evidence>> grounds = new HashMap<>();
        for (int i = 0; i < made.run().judged().size(); i++) {
            Verdict verdict = made.run().verdicts().get(i);
            if (wanted.test(verdict)) {
                grounds.put(verdict, findings.evidence(made.run().judged().get(i)));
            }
        }
        return grounds;
    }

    /** An assessed township. */
    private record Assessing(
            Assessment assessment, TownshipSubjects subjects, Run<TownshipSubjects.TownshipRemarks> run) {}

    private Assessing run(Submission submission, LocalDate asOf, boolean traced) {
        AssessmentTime time = new AssessmentTime(submission.year(), asOf);
        if (asOf.isBefore(time.year().firstDay())) {
            throw new IllegalArgumentException("The school year " + time.year() + " has not begun on " + asOf + ".");
        }
        StandardsInForce inForce = inForce(submission, time.reference());
        String township = submission.dataset().township().code();
        Endorsements endorsed = Endorsements.of(stated.ofTownship(township), time);
        TownshipSubjects subjects = new TownshipSubjects(submission, inForce, time, endorsed);
        EarlierItems earlier = baseline == null ? null : baseline.items();
        Deadlines deadlines =
                earlier == null ? Deadlines.FRESH : Deadlines.after(earlier.byId(), inForce.workingDays(), asOf);
        var run = Run.of(subjects, inForce, rules, asOf, traced, endorsed, deadlines, subjects::remarks);
        List<CountyContribution> countyScope =
                countyScope(inForce.county(), subjects.roster(), submission, time.reference());
        Assessment assessment = new Assessment(
                head(submission, asOf, inForce),
                submission.isPartial() ? run.summary().ofPart() : run.summary(),
                run.verdicts(),
                run.findings(),
                countyScope,
                unread(inForce.unasked(), subjects.roster(), submission),
                new BlankFinder(subjects.roster(), submission.places()).find(run.verdicts()));
        Assessment entered = endorsed.entered(assessment);
        if (earlier == null) {
            return new Assessing(entered, subjects, run);
        }
        FollowUp followed = FollowUps.of(earlier, deadlines, entered, closed(run, time.reference())::contains);
        return new Assessing(entered.since(followed, baseline.input()), subjects, run);
    }

    /** The verdicts on what demonstrably is no more. */
    private static Set<Verdict> closed(Run<?> run, LocalDate reference) {
        Set<Verdict> closed = new HashSet<>();
        for (int i = 0; i < run.judged().size(); i++) {
            if (CoverageEvaluator.isClosed(run.judged().get(i).pair().row(), reference)) {
                closed.add(run.verdicts().get(i));
            }
        }
        return closed;
    }

    private static List<Unread> unread(List<UnaskedFields.Unasked> unasked, Roster roster, Submission submission) {
        List<Unread> unread = new ArrayList<>();
        for (UnaskedFields.Unasked one : unasked) {
            List<Cell> cells = FieldPaths.cells(one.path(), roster.township(), roster).stream()
                    .filter(cell -> cell.value() != null)
                    .toList();
            if (!cells.isEmpty()) {
                boolean isTable = FieldPaths.entry(one.path()) == null;
                unread.add(new Unread(
                        one.path(),
                        submission.places().locate(cells.get(0).address()),
                        isTable ? ((Long) cells.get(0).value()).intValue() : cells.size(),
                        one.standards(),
                        one.profiles()));
            }
        }
        return unread;
    }

    private StandardsInForce inForce(Submission submission, LocalDate reference) {
        return setting.in(submission.dataset().township().code(), reference);
    }

    private Assessment.Head head(Submission submission, LocalDate asOf, StandardsInForce inForce) {
        return setting.head(
                new Assessment.TownshipRef(
                        submission.dataset().township().code(),
                        submission.dataset().township().name()),
                submission.year().toString(),
                asOf,
                inForce,
                new Assessment.SubmissionRef(
                        submission.file(),
                        submission.sha256(),
                        submission.notes(),
                        submission.leftOut().places().entrySet().stream()
                                .map(one -> new Assessment.LeftOut(one.getKey(), one.getValue()))
                                .toList()));
    }

    private static List<CountyContribution.Part> parts(
            String need, Roster roster, Submission submission, LocalDate reference) {
        return FieldPaths.cells(need, roster.township(), roster, row -> !row.isEndedBy(reference)).stream()
                .map(cell -> new CountyContribution.Part(
                        cell.label(),
                        Findings.text(cell.value()),
                        submission.places().locate(cell.address())))
                .toList();
    }

    /** A county standard gives no verdict here; the township's figures are listed with it. */
    private static List<CountyContribution> countyScope(
            List<Standard> standards, Roster roster, Submission submission, LocalDate reference) {
        List<CountyContribution> contributions = new ArrayList<>();
        Map<String, List<CountyContribution.Part>> known = new HashMap<>(); // many standards have equal needs
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
