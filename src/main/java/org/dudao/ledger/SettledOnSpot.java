package org.dudao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a problem was settled while the inspector was there 当场整改.
 *
 * @param done what was done
 * @param closedBy another person, who signs for the closure; null if nobody has signed
 * @param evidence files that show it; without any it is not closed
 */
public record SettledOnSpot(String done, @Nullable String closedBy, List<EvidenceFiles.Prepared> evidence) {
    /** Protects the list. */
    public SettledOnSpot {
        evidence = List.copyOf(evidence);
    }
}
