package org.dudao.report.register;

import org.dudao.ledger.VisitTerm;
import org.dudao.report.Language;

/** What is said of visits to schools. */
final class VisitWords {
    private VisitWords() {}

    /** How often schools are visited in a term, with the clause, as a sentence. */
    static String rule(VisitTerm term, Language language) {
        return language.pick(
                "本学期（" + term.from() + " 至 " + term.to() + "）督学对责任区内学校实施经常性督导不得少于 " + VisitTerm.REQUIRED
                        + " 次（《教育督导条例》第十四条第一款）。同一天的几次计一次。",
                "In this term (" + term.from() + " to " + term.to() + ") each school of a zone is visited at least "
                        + VisitTerm.REQUIRED
                        + " times (article 14, paragraph 1, of the Regulations on Education Supervision). Visits on one day count once.");
    }
}
