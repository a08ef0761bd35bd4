package org.dudao.standards;

import java.util.List;

/**
 * The resolved limit, or the data required to resolve it.
 *
 * @param limit null if unresolved
 * @param missing the labels of missing data
 * @param loosest if unresolved, the loosest possible limit: a value that breaks it breaks all; null if there is none
 */
public record ResolvedLimit(Limit limit, List<String> missing, Limit loosest) {
    /** A result without a loosest limit. */
    public ResolvedLimit(Limit limit, List<String> missing) {
        this(limit, missing, null);
    }

    /** The limit to compare with: the resolved one, or the loosest possible. */
    public Limit compared() {
        return limit == null ? loosest : limit;
    }
}
