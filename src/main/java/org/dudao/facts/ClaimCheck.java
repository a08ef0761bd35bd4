package org.dudao.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is claimed of one indicator of one subject, and what the counts give.
 *
 * @param indicator the indicator
 * @param subject the township or the school
 * @param rows the claims that state a number of it; none where nothing is claimed
 * @param numbers the number that each row states
 * @param part the count above the line; null where it was not reported
 * @param whole the count below the line; null where it was not reported
 */
public record ClaimCheck(
        ClaimedIndicator indicator,
        Record subject,
        List<Claim> rows,
        List<PrintedNumber> numbers,
        BigDecimal part,
        BigDecimal whole) {
    /** The measure of it, as the rules name it. */
    public String measure() {
        return "claim-error." + indicator.code();
    }

    /** Whether it can be told how far the claims are from the counts: nothing is claimed, or the counts are there. */
    public boolean isKnown() {
        return rows.isEmpty() || (part != null && whole != null);
    }

    /** By how much the worst of the claims differs, in units of its last digit; 0 where nothing is claimed. */
    public Ratio error() {
        Ratio worst = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
        for (PrintedNumber number : numbers) {
            Ratio error = number.errorAgainst(part, whole);
            if (!error.isDefined()) {
                return error;
            }
            boolean worse = error.numerator()
                            .multiply(worst.denominator())
                            .compareTo(worst.numerator().multiply(error.denominator()))
                    > 0;
            worst = worse ? error : worst;
        }
        return worst;
    }
}
