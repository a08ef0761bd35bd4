package org.dudao.ledger;

import java.time.LocalDate;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A problem seen on site, as an inspector states it.
 *
 * @param township the nine digits of its code
 * @param townshipName null to take the one that the ledger knows
 * @param school the code of the school; null for the township itself
 * @param schoolName null to take the one that the ledger knows
 * @param text what is wrong
 * @param standard the id of the standard that it breaks; null if none is named
 * @param severity null for the standard's, or a minor one
 * @param due the deadline; null for the usual one
 * @param inspector who saw it, and follows it
 */
public record OnsiteProblem(
        String township,
        @Nullable String townshipName,
        @Nullable String school,
        @Nullable String schoolName,
        String text,
        @Nullable String standard,
        @Nullable Severity severity,
        @Nullable LocalDate due,
        String inspector) {}
