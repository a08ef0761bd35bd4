package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A clause of a registered document that a page cites.
 *
 * @param document the document's id in the register
 * @param clause the article or clause; null if it has none or it was not read
 * @param role what the clause is to the standard
 * @param aim what a target aims at, as in “提出的…目标”; null if the page's title says it
 * @param binds whom the clause obliges
 * @param when the subjects for which it holds, such as private schools; null for all that the page covers
 * @param confidence how far this very clause was verified
 * @param from its first day, where later than the document's; null for the document's
 * @param to its last day, where earlier than the document's; null for the document's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(
        String document,
        String clause,
        BasisRole role,
        BilingualText aim,
        List<BoundParty> binds,
        Covers when,
        Confidence confidence,
        LocalDate from,
        LocalDate to) {
    /** Whether it is in force on a day on which its document is. */
    boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
