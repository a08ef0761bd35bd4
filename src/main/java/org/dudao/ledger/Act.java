package org.dudao.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does something about an item, on which day, and why.
 *
 * @param by a person's name
 * @param on the day, which may be before the day of writing
 * @param why in words; null if nothing is said
 */
public record Act(String by, LocalDate on, @Nullable String why) {}
