package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exemption from one requirement for one subject, as a file of the inspector's states it.
 *
 * @param id of the waiver, unique among those given
 * @param township the nine digits of its code
 * @param reason why it was granted
 * @param requester who asked for it
 * @param approver who granted it
 * @param from its first day
 * @param until its last day
 * @param document the document that grants it; null if none is named
 * @param item the ledger's item on which it was granted; null for one of a list
 * @param place where it is written
 */
public record Waiver(
        String id,
        String township,
        PairKey pair,
        String reason,
        String requester,
        String approver,
        LocalDate from,
        LocalDate until,
        @Nullable String document,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String item,
        String place) {
    /** A waiver of a list. */
    public Waiver(
            String id,
            String township,
            PairKey pair,
            String reason,
            String requester,
            String approver,
            LocalDate from,
            LocalDate until,
            @Nullable String document,
            String place) {
        this(id, township, pair, reason, requester, approver, from, until, document, null, place);
    }

    /** Whether one person asked for it and granted it, however the name is spaced. */
    boolean isSelfApproved() {
        return PersonNames.areSame(requester, approver);
    }
}
