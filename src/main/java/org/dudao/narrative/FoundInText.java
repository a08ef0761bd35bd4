package org.dudao.narrative;

import org.dudao.facts.BilingualText;

/**
 * A grave verdict on a text.
 *
 * @param verdict such as {@code IMPOSSIBLE}
 * @param quote the clause, without what is personal
 */
public record FoundInText(String verdict, String quote, BilingualText reason) {}
