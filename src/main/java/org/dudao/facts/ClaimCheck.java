package org.dudao.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The claims of one indicator of one subject, with the counts to compare.
 *
 * @param indicator the indicator
 * @param subject the township or the school
 * @param rows the claims that state a number of it; empty if there are none
 * @param numbers the number of each row
 * @param part the numerator; null if it was not reported
 * @param whole the denominator; null if it was not reported
 */
public record ClaimCheck(
        ClaimedIndicator indicator,
        Record subject,
        List<Claim> rows,
        List<PrintedNumber> numbers,
        BigDecimal part,
        BigDecimal whole) {
    /** The name of its measure in the rules. */
    public String measure() {
        return "claim-error." + indicator.code();
    }

    /** Whether the error can be computed: there are no claims, or the counts are known. */
    public boolean isKnown() {
        return rows.isEmpty() || (part != null && whole != null);
    }

    /** The largest error of the claims, in units of the last digit; 0 if there are no claims. */
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
