package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number earlier in a sentence is of.
 *
 * @param meaning null if it is untied
 * @param unit its basic unit
 */
record Said(NarrativeTerms.@Nullable Meaning meaning, String unit) {
    /**
     * What the numbers of a sentence so far are of, in order.
     *
     * @param earlier all claims so far
     * @param sentence where the sentence begins
     */
    static List<Said> of(List<AuditClaim> earlier, int sentence) {
        List<Said> said = new ArrayList<>();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            AuditClaim claim = earlier.get(i);
            if (claim.number().span().from() < sentence) {
                break;
            }
            said.add(0, new Said(claim.meaning(), claim.number().baseUnit()));
        }
        return said;
    }
}
