package org.dudao.ledger;

/**
 * A cell that was filled in.
 *
 * @param place file, sheet and cell
 * @param text a name or a text; the name of an {@link ItemState} for the progress, the code of a {@link RecheckResult} for a re-check, a
 *     day in ISO form
 * @param shown as it was typed
 */
public record ReturnedCell(String place, String text, String shown) {}
