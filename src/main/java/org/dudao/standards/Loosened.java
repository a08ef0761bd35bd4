package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dudao.facts.BilingualText;

/**
 * A standard that asks less under a profile than without it.
 *
 * @param standard the standard's id
 * @param title its title
 * @param profile the id of the profile that asks less
 * @param before what was asked, such as a limit
 * @param after what is asked
 * @param reason why
 * @param approver who approved it
 * @param document what it rests on, a registered document by its title and number; null for nothing named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Loosened(
        String standard,
        BilingualText title,
        String profile,
        BilingualText before,
        BilingualText after,
        String reason,
        String approver,
        String document) {
    /**
     * A copy that names its document by title and number instead of its id.
     *
     * @param registered null if the document is not registered, and stays as it was written
     */
    Loosened naming(BasisDocument registered) {
        return registered == null
                ? this
                : new Loosened(standard, title, profile, before, after, reason, approver, registered.printed());
    }

    /** A copy that somebody approved. */
    Loosened approvedBy(Loosens why) {
        return new Loosened(
                standard,
                title,
                profile,
                before,
                after,
                why.reason(),
                why.approver(),
                why.document() == null ? document : why.document());
    }
}
