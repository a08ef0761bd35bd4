package org.dudao.narrative;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a standard in force.
 *
 * @param standard its id
 * @param topic what claims of it are tied to: the standard, or a field that it limits
 * @param stage for which it holds; null for all
 * @param asOf the day of the audit
 */
public record TextLimit(
        String standard, String topic, @Nullable String stage, Limit limit, LocalDate asOf) {
    /** The limit in words: 不超过2%. */
    BilingualText told() {
        return new BilingualText(
                limit.op().zh() + limit.shown().zh(),
                limit.op().en() + " " + limit.shown().en());
    }
}
