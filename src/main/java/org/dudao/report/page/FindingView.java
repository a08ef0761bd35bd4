package org.dudao.report.page;

import java.util.List;

/**
 * One finding.
 *
 * @param anchor the place in the page that links lead to
 * @param number its number in the page
 * @param standard the id of its standard
 * @param title the title of its standard
 * @param subject whom it is about
 * @param place the school it belongs to, or the township
 * @param severity how much hangs on it
 * @param outcome whether it is a violation or a query
 * @param repeat whether an earlier check had it
 * @param problem what is wrong, in a sentence
 * @param observed what was found; null where the standard asks several things, which the problem tells
 * @param limit what is asked; null likewise
 * @param shortfall what is short; null where nothing is counted
 * @param shares where the pupils are, a line each
 * @param notes what else must be known: doubts, and how a query is answered
 * @param evidence the values it rests on
 * @param action what must be done
 * @param responsible by whom
 * @param due the last day, as a document writes it
 * @param dueOn the same for a computer
 * @param bases what the standard rests on, each with how sure we are
 */
public record FindingView(
        String anchor,
        int number,
        String standard,
        String title,
        String subject,
        SubjectSchools.Place place,
        Term severity,
        Term outcome,
        boolean repeat,
        String problem,
        String observed,
        String limit,
        String shortfall,
        List<String> shares,
        List<String> notes,
        List<Proof> evidence,
        String action,
        Term responsible,
        String due,
        String dueOn,
        List<String> bases) {

    /** A word of a closed set, with its code. */
    public record Term(String code, String word) {}

    /** One value: where it stands, what it is called there, and what it is. */
    public record Proof(String place, String heading, String value) {}

    /** What a link to it is called. */
    public String name() {
        return number + " " + subject + " " + title;
    }
}
