package org.dudao.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who follows an item, and how. What is null stays as it is.
 *
 * @param person the responsible person
 * @param inspector the responsible inspector 责任督学
 * @param way how it is followed
 * @param signedOn the day on which the responsible party signed for it
 * @param handOver the department that it is handed over to
 */
public record ItemAssignment(
        @Nullable String person,
        @Nullable String inspector,
        @Nullable FollowUpWay way,
        @Nullable LocalDate signedOn,
        @Nullable String handOver) {
    /** Whether nothing is assigned. */
    boolean isEmpty() {
        return person == null && inspector == null && way == null && signedOn == null && handOver == null;
    }
}
