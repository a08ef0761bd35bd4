package org.dudao.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit of an inspector to a school.
 *
 * @param school the school's code
 * @param name the school's name; its code if it is unknown
 * @param by the inspector's name; null if it was deleted
 * @param note a remark; null if there is none, or it was deleted
 */
public record SchoolVisit(
        String school,
        String name,
        LocalDate on,
        @Nullable String by,
        @Nullable String note) {}
