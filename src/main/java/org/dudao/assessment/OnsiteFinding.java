package org.dudao.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem seen on a visit, as a filled-in checklist states it.
 *
 * @param id made from its contents
 * @param township the nine digits of its code
 * @param school the school's code; null for the township itself
 * @param standard the standard's id that the inspector named; null if none
 * @param place where it is written
 */
public record OnsiteFinding(
        String id,
        String township,
        @Nullable String school,
        String text,
        String inspector,
        LocalDate on,
        @Nullable String standard,
        String place) {}
