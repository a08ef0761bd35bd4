package org.dudao.narrative;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a claim.
 *
 * @param verdict such as {@code CONTRADICTS_DATA}
 * @param certainty {@code exact}, {@code rounded}, {@code bound} or {@code weak}
 * @param others the ids of the claims that it contradicts
 * @param standard the id of the standard that it breaks; null if none
 * @param limit of the standard in words, such as 不超过2%; null if none
 * @param figure of the submission that it was held against; null if none
 */
public record ToldVerdict(
        String verdict,
        String certainty,
        List<String> others,
        @Nullable String standard,
        @Nullable BilingualText limit,
        @Nullable ToldFigure figure,
        BilingualText reason) {
    /** Whether somebody must look at it before it counts. */
    public boolean isWeak() {
        return certainty.equals(TextVerdicts.TextVerdict.WEAK);
    }

    static ToldVerdict of(TextVerdicts.TextVerdict one) {
        TextLimit limit = one.limit();
        SubmittedFigure figure = one.figure();
        return new ToldVerdict(
                one.verdict(),
                one.certainty(),
                one.others().stream().map(AuditClaim::id).toList(),
                limit == null ? null : limit.standard(),
                limit == null ? null : limit.told(),
                figure == null ? null : ToldFigure.of(figure, one.claim().number()),
                one.reason());
    }
}
