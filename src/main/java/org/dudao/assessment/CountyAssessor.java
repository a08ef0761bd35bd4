package org.dudao.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.county.Contribution;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.SchoolYear;
import org.dudao.io.Sha256;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.submission.CountySubmission;
import org.jspecify.annotations.Nullable;

/** Assesses counties by county standards. May be shared between threads. */
public final class CountyAssessor {
    /** The assumption if the county's list of townships is not given. */
    static final String TOWNSHIPS = "townships";

    private final RulesetContext setting;
    private final RuleBase rules;
    private final @Nullable Baseline baseline;

    /**
     * An assessor.
     *
     * @param rules the rules for counties
     * @param version the program's version, written into every assessment
     */
    public CountyAssessor(Catalogue catalogue, RuleBase rules, String version) {
        this(new RulesetContext(catalogue, true, version), rules, null);
    }

    private CountyAssessor(RulesetContext setting, RuleBase rules, @Nullable Baseline baseline) {
        this.setting = setting;
        this.rules = rules;
        this.baseline = baseline;
    }

    /**
     * The same assessor, which compares each assessment with an earlier one of the same county and school year.
     *
     * @param earlier null for none
     */
    public CountyAssessor since(@Nullable Baseline earlier) {
        return new CountyAssessor(setting, rules, earlier);
    }

    /**
     * The data of a county and school year.
     *
     * @param document its own document; without file and hash if it submitted none
     * @param townships the contributions of its townships
     * @param missing the codes of the townships known to have no judged submission
     * @param listed false if the townships given are only assumed to be all
     */
    public record Known(CountySubmission document, List<Contribution> townships, List<String> missing, boolean listed) {
        /**
         * What is known, given the townships that the county should have.
         *
         * @param townships what its townships contribute, one each
         * @param twice the codes of those that were submitted more than once, none of which counts
         * @param listed the codes of the townships that the county has; null where nobody states them
         */
        public static Known of(
                CountySubmission document,
                List<Contribution> townships,
                Collection<String> twice,
                List<String> listed) {
            TreeSet<String> missing = new TreeSet<>(twice);
            missing.addAll(listed == null ? List.of() : listed);
            townships.forEach(township -> missing.remove(township.code()));
            return new Known(document, townships, List.copyOf(missing), listed != null);
        }
    }

    /**
     * Assesses one county.
     *
     * @param asOf the as-of date, not before the school year begins
     */
    public Assessment assess(Known known, LocalDate asOf) {
        AssessmentTime time =
                new AssessmentTime(SchoolYear.parse(known.document().county().schoolYear()), asOf);
        StandardsInForce inForce = setting.in(known.document().county().code(), time.reference());
        CountySubjects subjects = new CountySubjects(known, inForce, time);
        EarlierItems items = baseline == null ? null : baseline.items();
        Deadlines deadlines =
                items == null ? Deadlines.FRESH : Deadlines.after(items.byId(), inForce.workingDays(), asOf);
        Run<Subjects.Remarks> run =
                Run.of(subjects, inForce, rules, asOf, false, Endorsements.none(), deadlines, subjects::remarks);
        Assessment assessment = new Assessment(
                head(known, asOf, inForce), run.summary(), run.verdicts(), run.findings(), List.of(), List.of());
        return items == null
                ? assessment
                : assessment.since(FollowUps.of(items, deadlines, assessment, verdict -> false), baseline.input());
    }

    /** A county's inputs are its document, its townships' submissions, and the list of townships known to be missing. */
    private Assessment.Head head(Known known, LocalDate asOf, StandardsInForce inForce) {
        String parts = Stream.concat(
                        known.townships().stream().map(t -> t.code() + "\t" + t.sha256() + "\n"),
                        known.missing().stream().map(code -> code + "\tmissing\n"))
                .sorted()
                .collect(Collectors.joining());
        String sha256 =
                Sha256.of(known.document().sha256() + "\n" + parts + (known.listed() ? "listed" : "not listed"));
        return setting.head(
                new Assessment.TownshipRef(
                        known.document().county().code(),
                        known.document().county().name()),
                known.document().county().schoolYear(),
                asOf,
                inForce,
                new Assessment.SubmissionRef(
                        known.document().file(),
                        sha256,
                        CountyTotals.notes(known.document().county())));
    }
}
