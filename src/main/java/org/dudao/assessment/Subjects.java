package org.dudao.assessment;

import java.util.List;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldReader;
import org.dudao.roster.Row;
import org.dudao.roster.RowLookup;
import org.dudao.roster.Truth;
import org.dudao.standards.LimitClause;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Standard;
import org.dudao.submission.json.SourceLocations;

/** What an assessment judges: a township with the rows of its tables, or a county with what its townships report. */
sealed interface Subjects extends RowLookup, FieldReader permits TownshipSubjects, CountySubjects {
    /** What rules match. */
    List<Object> facts();

    /** The township or the county itself. */
    Row itself();

    /** The rows of a table; null where it was not reported. */
    List<Row> rows(String table);

    /** Whether a standard covers a subject, as far as its page says; rules may decide more. */
    Truth covers(Standard standard, Row row);

    /** Whether a standard covers the rows of a school that reported none of the kind that is judged. */
    Truth coversRowsOf(Standard standard, Row school);

    /** The limit among a page's that holds for a subject. */
    LimitResolver.Found limit(Standard standard, List<LimitClause> clauses, Row row);

    /** The labels of what is not reported of a path that a standard needs of a subject. */
    List<String> missing(Standard standard, String path, Row row);

    /** The labels of what else keeps a standard from being judged, where all that it needs is reported. */
    List<String> missingBeside(Standard standard);

    /** Whether a standard of which nothing is missing is open only because there is nothing to divide by. */
    boolean hasNothingToDivideBy(List<LimitResolver.Found> limits);

    /** The values that a verdict shows of a path that its standard needs. */
    List<Cell> cells(Standard standard, String path, Row row);

    /** The row that a record is; the township or county itself for any other record. */
    Row rowOf(Record fact);

    /** Where values stand in the files that were submitted. */
    SourceLocations places();

    /** A judged pair with what had to be assumed for it. */
    JudgedPair assuming(JudgedPair judged);

    /** What is said beside the verdicts. */
    Remarks remarks(List<JudgedPair> judged);

    /** What is said beside verdicts: who doubts them, whether they are answered, and what stands in the place of what is missing. */
    interface Remarks {
        /** The standards that query a value that a verdict rests on, by id. */
        List<String> doubtedBy(JudgedPair one);

        /** Whether a query is answered: true, false where the value has moved since, null where it is not. */
        default Boolean isAnswered(JudgedPair one) {
            return null;
        }

        /** The verdict with the words that stand where a value is missing. */
        default Verdict marked(JudgedPair one, Verdict verdict) {
            return verdict;
        }
    }
}
