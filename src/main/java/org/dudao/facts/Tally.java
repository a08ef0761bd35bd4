package org.dudao.facts;

import java.util.List;

/**
 * In how many periods something was held.
 *
 * @param judged the periods that are asked about
 * @param empty those of them in which nothing was held
 */
public record Tally(List<Period> judged, List<Period> empty) {
    /** The periods kept, of those asked about. */
    public Ratio kept() {
        return Ratio.of((long) judged.size() - empty.size(), judged.size());
    }
}
