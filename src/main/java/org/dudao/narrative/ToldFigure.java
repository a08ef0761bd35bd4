package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of the submission.
 *
 * @param value with its unit; of a rate also what it is the share of
 * @param field the path of its field; empty if it has none
 * @param place where it stands in the submission; empty if that is not known
 * @param words what it is, where that is less than its field; may be empty
 */
public record ToldFigure(String value, String field, String place, String words) {
    static ToldFigure of(SubmittedFigure figure, FoundNumber claimed) {
        BigDecimal part = figure.value().numerator();
        BigDecimal whole = figure.value().denominator();
        boolean isCount = whole.compareTo(BigDecimal.ONE) == 0;
        return new ToldFigure(
                isCount ? part.toPlainString() + claimed.baseUnit() : share(part, whole, claimed),
                figure.field(),
                figure.place(),
                figure.words());
    }

    private static String share(BigDecimal part, BigDecimal whole, FoundNumber claimed) {
        if (whole.signum() == 0) {
            return part.toPlainString() + "÷0";
        }
        BigDecimal times = part.movePointRight(claimed.isRate() ? 2 : 0);
        BigDecimal share = times.divide(whole, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return share.toPlainString() + claimed.baseUnit() + "（" + part.toPlainString() + "÷" + whole.toPlainString()
                + "）";
    }
}
