package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a number, for documents.
 *
 * @param piece the summary of its file that it lies in
 * @param quote the clause that states it
 * @param value in the basic unit; null unless it is stated
 * @param unit the basic unit; empty if there is none
 * @param subject of whom it speaks, as written; null if nobody is named
 * @param stage {@code preschool}, {@code primary}, {@code junior} or {@code senior}; null if none is named
 * @param period the time as written; null if none is named
 * @param words what it is a number of, as written; null if that is not certain
 * @param field the path of that field; null if there is none
 * @param standard the id of that standard; null if there is none
 * @param kind {@code achieved}, {@code required}, {@code target} or {@code problem}
 * @param isStated false where the number is masked or left out
 */
public record ToldClaim(
        String id,
        String piece,
        ToldQuote quote,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String subject,
        @Nullable String stage,
        @Nullable String period,
        @Nullable String words,
        @Nullable String field,
        @Nullable String standard,
        String kind,
        boolean isStated,
        List<ToldVerdict> verdicts) {
    static ToldClaim of(AuditClaim claim, ToldQuote quote, List<ToldVerdict> verdicts) {
        ClaimContext.Named subject = claim.context().subject();
        ClaimContext.When period = claim.context().period();
        NarrativeTerms.Meaning meaning = claim.meaning();
        return new ToldClaim(
                claim.id(),
                claim.piece(),
                quote,
                claim.number().base(),
                claim.number().baseUnit(),
                subject == null ? null : subject.text(),
                claim.context().stage(),
                period == null ? null : period.text(),
                meaning == null ? null : meaning.words(),
                meaning == null ? null : meaning.path(),
                meaning == null ? null : meaning.standard(),
                claim.kind(),
                claim.number().state() == FoundNumber.State.STATED,
                verdicts);
    }
}
