package org.dudao.report.page;

import java.util.List;
import org.dudao.report.ValueWords;

/**
 * One finding.
 *
 * @param anchor the link target in the page
 * @param number its number in the page
 * @param fingerprint the item's number in ledgers and tables
 * @param area the area of its standard
 * @param standard the id of its standard
 * @param title the title of its standard
 * @param subject the subject
 * @param place its school, or the township
 * @param severity the severity
 * @param outcome whether it is a violation or a query
 * @param state what became of it since an earlier check; empty without one
 * @param problem the problem, as a sentence
 * @param compared what was found and what is required; null if the standard has several parts, which the problem states
 * @param shortfall the shortfall; null if nothing is counted
 * @param shares the pupils by school, a line each
 * @param notes doubts, and how to answer a query
 * @param evidence its evidence
 * @param action the required correction
 * @param responsible the responsible party
 * @param due the due date, as written in documents
 * @param dueOn the due date in ISO form
 * @param bases the legal bases, each with its confidence
 */
public record FindingView(
        String anchor,
        int number,
        String fingerprint,
        Term area,
        String standard,
        String title,
        String subject,
        SubjectSchools.Place place,
        Term severity,
        Term outcome,
        String state,
        String problem,
        ValueWords.Compared compared,
        String shortfall,
        List<String> shares,
        List<String> notes,
        List<Proof> evidence,
        String action,
        Term responsible,
        String due,
        String dueOn,
        List<String> bases) {

    /** A code with its word. */
    public record Term(String code, String word) {}

    /** One value with its location and heading. */
    public record Proof(String place, String heading, String value) {}

    /** The label of a link to it. */
    public String name() {
        return number + " " + subject + " " + title;
    }
}
