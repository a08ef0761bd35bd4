package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change of an item.
 *
 * @param was the version that was read
 * @param now its next version
 * @param kind what is done, for the journal
 * @param details for the journal
 */
record ItemChange(LedgerItem was, LedgerItem now, String kind, ObjectNode details) {
    boolean isReworded() {
        return !was.problem().equals(now.problem())
                || !String.valueOf(was.observed()).equals(String.valueOf(now.observed()));
    }

    boolean hasOtherDuties() {
        return !was.duties().equals(now.duties());
    }
}
