package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A basis together with what the register says of its document.
 *
 * @param document the document's title
 * @param english its English name; null if it has none
 * @param number its number, such as 教基一厅〔2014〕2号, or null
 * @param clause the article or clause; null if it has none or it was not read
 * @param confidence how far this clause was verified
 * @param id the document's id in the register
 * @param role what the clause is to the standard
 * @param aim what a target aims at, or null
 * @param binds whom the clause obliges
 * @param rank the kind of document
 * @param region the code prefix of the place where it holds; null for the whole country
 * @param booktitle whether the title is printed in 《》
 */
public record Citation(
        String document,
        @JsonInclude(JsonInclude.Include.NON_NULL) String english,
        @JsonInclude(JsonInclude.Include.NON_NULL) String number,
        @JsonInclude(JsonInclude.Include.NON_NULL) String clause,
        Confidence confidence,
        String id,
        BasisRole role,
        @JsonInclude(JsonInclude.Include.NON_NULL) BilingualText aim,
        List<BoundParty> binds,
        DocumentRank rank,
        @JsonInclude(JsonInclude.Include.NON_NULL) String region,
        boolean booktitle) {
    static Citation of(Basis basis, BasisDocument document) {
        return new Citation(
                document.title(),
                document.english(),
                document.number(),
                basis.clause(),
                basis.confidence(),
                document.id(),
                basis.role(),
                basis.aim(),
                basis.binds(),
                document.rank(),
                document.region(),
                document.booktitle());
    }

    /** Whether the document holds in the place with this code. */
    @JsonIgnore
    public boolean holdsIn(String code) {
        return region == null || code.startsWith(region);
    }

    /** Whether the clause obliges any of these. */
    @JsonIgnore
    public boolean bindsAny(List<BoundParty> parties) {
        return binds.contains(BoundParty.ANYONE) || parties.stream().anyMatch(binds::contains);
    }
}
