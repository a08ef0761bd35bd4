package org.dudao.facts;

import java.util.List;

/**
 * The number of periods with an event, of those due.
 *
 * @param judged the periods that are due
 * @param empty those of them without an event
 */
public record Tally(List<Period> judged, List<Period> empty) {
    /** The share of periods with an event. */
    public Ratio kept() {
        return Ratio.of((long) judged.size() - empty.size(), judged.size());
    }
}
