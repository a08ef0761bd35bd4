package org.dudao.assessment;

import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Calendar;
import org.dudao.facts.School;
import org.dudao.facts.Term;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.FactExtractor;
import org.dudao.standards.CoverageEvaluator;
import org.dudao.standards.Covers;
import org.dudao.standards.LimitClause;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;
import org.dudao.submission.json.SourceLocations;

/** A township and the rows of its tables. Not thread-safe. */
final class TownshipSubjects implements Subjects {
    private final Submission submission;
    private final AssessmentTime time;
    private final LocalDate reference;
    private final Roster roster;
    private final CoverageEvaluator scope;
    private final LimitResolver limits;
    private final Endorsements endorsed;

    TownshipSubjects(Submission submission, StandardsInForce inForce, AssessmentTime time, Endorsements endorsed) {
        this.submission = submission;
        this.endorsed = endorsed;
        this.time = time;
        this.reference = time.reference();
        this.roster = new Roster(submission.dataset());
        this.scope = new CoverageEvaluator(roster, time);
        this.limits = new LimitResolver(roster, time, inForce.limits());
    }

    /** The rows of the submission. */
    Roster roster() {
        return roster;
    }

    @Override
    public List<Object> facts() {
        return FactExtractor.of(submission.dataset(), time);
    }

    @Override
    public Row itself() {
        return roster.township();
    }

    @Override
    public List<Row> rows(String table) {
        return roster.table(table);
    }

    @Override
    public Row row(Record fact) {
        return roster.row(fact);
    }

    @Override
    public Row rowOf(Record fact) {
        return roster.rowOf(fact);
    }

    @Override
    public Object value(String path, Row row) {
        return FieldPaths.value(path, row, roster.dataset());
    }

    @Override
    public Truth covers(Standard standard, Row row) {
        return scope.covers(standard, row);
    }

    @Override
    public Truth coversRowsOf(Standard standard, Row school) {
        return scope.coversRowsOf(standard, school);
    }

    @Override
    public ResolvedLimit limit(Standard standard, List<LimitClause> clauses, Row row) {
        return limits.find(clauses, row);
    }

    @Override
    public List<String> missing(Standard standard, String path, Row row) {
        return FieldPaths.cells(path, row, roster, each -> !isGone(each, row)).stream()
                .filter(cell -> cell.value() == null)
                .map(Cell::label)
                .toList();
    }

    /** Whether a row is a merged school, as part of the township and not as the subject itself. */
    private boolean isGone(Row each, Row subject) {
        return subject.isTownship() && each.fact() instanceof School school && school.isMergedBy(reference);
    }

    /** The tables needed by the standard that were reported without rows. */
    @Override
    public List<String> missingBeside(Standard standard) {
        return standard.needs().stream()
                .filter(need -> FieldPaths.entry(need) == null
                        && roster.table(need) != null
                        && roster.table(need).isEmpty())
                .toList();
    }

    /** For the mean of the limits of a school without pupils. */
    @Override
    public boolean hasZeroDenominator(List<ResolvedLimit> found) {
        return found.stream().anyMatch(limit -> limit.limit() == null);
    }

    @Override
    public List<Cell> cells(Standard standard, String path, Row row) {
        return FieldPaths.cells(path, row, roster);
    }

    @Override
    public List<Term> terms() {
        Calendar calendar = submission.dataset().calendar();
        return calendar == null ? null : calendar.terms();
    }

    @Override
    public boolean matches(Covers when, Row row) {
        return scope.matches(when, row).isTrue();
    }

    @Override
    public SourceLocations places() {
        return submission.places();
    }

    @Override
    public JudgedPair assuming(JudgedPair judged) {
        return judged;
    }

    @Override
    public TownshipRemarks remarks(List<JudgedPair> judged) {
        return new TownshipRemarks(judged, this);
    }

    /** The remarks on the verdicts of a township. */
    static final class TownshipRemarks implements Remarks {
        private final Answers answers;
        private final Doubts doubts;
        private final PlaceholderFinder held;
        private final UnreadableFinder unreadable;

        private TownshipRemarks(List<JudgedPair> judged, TownshipSubjects subjects) {
            this.answers = new Answers(
                    subjects.endorsed.answers(subjects.submission.dataset().answers(), subjects.time.asOf()),
                    subjects.endorsed);
            this.doubts = new Doubts(judged, subjects, answers);
            this.held = new PlaceholderFinder(subjects.submission, subjects.roster);
            this.unreadable = new UnreadableFinder(subjects.submission, subjects.roster);
        }

        Doubts doubts() {
            return doubts;
        }

        @Override
        public List<String> doubtedBy(JudgedPair one) {
            return doubts.queriesOn(one);
        }

        @Override
        public Boolean isAnswered(JudgedPair one) {
            return answers.isAnswered(one);
        }

        @Override
        public Verdict marked(JudgedPair one, Verdict verdict) {
            return unreadable.mark(held.mark(one, verdict));
        }
    }
}
