package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.Stage;
import org.dudao.facts.Term;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldReader;
import org.dudao.roster.Row;
import org.dudao.roster.RowLookup;
import org.dudao.roster.Truth;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Covers;
import org.dudao.standards.Duty;
import org.dudao.standards.LimitClause;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;
import org.dudao.submission.json.SourceLocations;

/** The subjects of an assessment: a township with the rows of its tables, or a county with its townships' reports. */
sealed interface Subjects extends RowLookup, FieldReader permits TownshipSubjects, CountySubjects {
    /** The facts that rules match. */
    List<Object> facts();

    /** The township or the county itself. */
    Row itself();

    /** The rows of a table; null if it was not reported. */
    List<Row> rows(String table);

    /** Whether a standard covers a subject by its page; rules may restrict it further. */
    Truth covers(Standard standard, Row row);

    /** Whether a standard would cover the rows of a school that reported none of the judged kind. */
    Truth coversRowsOf(Standard standard, Row school);

    /** The limit among a page's limits that applies to a subject. */
    ResolvedLimit limit(Standard standard, List<LimitClause> clauses, Row row);

    /** The labels of a path's missing values among a standard's needs for a subject. */
    List<String> missing(Standard standard, String path, Row row);

    /** The labels of other data without which a standard cannot be judged although its needs are reported. */
    List<String> missingBeside(Standard standard);

    /** Whether a standard with no missing data is undecided only because of a zero denominator. */
    boolean hasZeroDenominator(List<ResolvedLimit> limits);

    /** The values of a needed path that a verdict shows. */
    List<Cell> cells(Standard standard, String path, Row row);

    /** The row of a record; the township or county itself for any other record. */
    Row rowOf(Record fact);

    /** Whether conditions of a page's basis or duty hold for a subject; where that is unknown, they do not. */
    boolean matches(Covers when, Row row);

    /** Whether a clause with such conditions, which binds these, may be cited about a subject. */
    default boolean holdsFor(Covers when, List<BoundParty> binds, Row row) {
        if (when != null && !matches(when, row)) {
            return false;
        }
        boolean forKindergartens = binds.contains(BoundParty.KINDERGARTEN) && !binds.contains(BoundParty.SCHOOL);
        return !forKindergartens || row.school() == null || matches(Covers.ofStage(Stage.KINDERGARTEN), row);
    }

    /** What parties must do about a subject; the first of all where no condition is known to hold. */
    default List<Duty> duties(Standard standard, Row row) {
        List<Duty> duties = standard.remedy().responsible();
        List<Duty> held = duties.stream()
                .filter(duty -> duty.when() == null || matches(duty.when(), row))
                .toList();
        return held.isEmpty() ? duties.subList(0, 1) : held;
    }

    /** The terms that the submission states; null if it states none. */
    List<Term> terms();

    /** The source locations of values in the submitted files. */
    SourceLocations places();

    /** A judged pair with its assumptions. */
    JudgedPair assuming(JudgedPair judged);

    /** The remarks on verdicts. */
    Remarks remarks(List<JudgedPair> judged);

    /** Remarks on verdicts: doubts, answers, and placeholder texts for missing data. */
    interface Remarks {
        /** The ids of the standards that query a value in a verdict's evidence. */
        List<String> doubtedBy(JudgedPair one);

        /** Whether a query is answered: true, false if the value changed since, null if it is not. */
        default Boolean isAnswered(JudgedPair one) {
            return null;
        }

        /** The verdict with the placeholder texts found for missing values. */
        default Verdict marked(JudgedPair one, Verdict verdict) {
            return verdict;
        }
    }
}
