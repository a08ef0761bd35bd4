package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.Set;
import org.dudao.facts.PrintedNumber;
import org.dudao.facts.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the submission, as the rules of {@code rules/narrative/} hold claims against it.
 *
 * @param topic the path of its field, or the id of the standard that it is measured for
 * @param subject the code of the township or of a school
 * @param stages the stages that a claim of it may name; the empty text if it need not name one
 * @param value a count is the ratio of itself to 1; of a rate the share, not in per cent
 * @param per the time that it is counted for, such as {@code term}; null for the school year or a day in it
 * @param field the path of its field; of a rate that of its part
 * @param place where it stands in the submission; of a sum the first cell and how many there are
 * @param words what it is, where that is less than its field: the sum of which schools
 * @param reading counts the readings of one field: schools with and without kindergartens are two
 */
public record SubmittedFigure(
        String topic,
        String subject,
        Set<String> stages,
        Ratio value,
        @Nullable String per,
        String field,
        String place,
        String words,
        int reading) {
    /** The scope of a claim about schools without kindergartens. */
    static final String SCHOOLS = "schools";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Whether a claim that names a stage, or {@link #SCHOOLS}, or neither, may speak of it. */
    public boolean isOf(@Nullable String scope) {
        boolean isAny = stages.contains("") && (scope == null || scope.equals(SCHOOLS));
        return isAny || (scope != null && stages.contains(scope));
    }

    /** Whether a claim may speak of it, if schools without kindergartens may be meant where it names no kind. */
    public boolean isPossiblyOf(@Nullable String scope) {
        return isOf(scope) || (scope == null && stages.contains(SCHOOLS));
    }

    /** Whether a printed number is true of it: exact to the last digit printed, and on the right side of a bound. */
    public boolean isPrinted(@Nullable PrintedNumber number) {
        return isPrinted(number, value);
    }

    static boolean isPrinted(@Nullable PrintedNumber number, Ratio truth) {
        if (number == null || !truth.isDefined()) {
            return false;
        }
        Ratio error = number.errorAgainst(truth.numerator(), truth.denominator());
        return error.isDefined() && error.compareTo(HALF) <= 0;
    }
}
