package org.dudao.ledger;

import java.time.LocalDate;

/**
 * The closure 销号 of an item.
 *
 * @param by the id of who signed, in {@code personal}
 * @param proof what proves it: {@code assessment:} and the id of the assessment, or {@code evidence:} and the hash of a file
 */
public record Closing(String by, LocalDate on, String proof) {}
