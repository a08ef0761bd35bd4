package org.dudao.submission.json;

import java.io.IOException;
import java.math.BigDecimal;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;

/** Reads one number; one that no figure can be is reported and becomes null. */
final class NumberParser {
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(999_999_999);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private final Tokens tokens;
    private final ValueProblems problems;

    NumberParser(Tokens tokens, ValueProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The number at the token: a Long for a whole number, else a BigDecimal. */
    Object read(FieldSchema field, Pointer pointer) throws IOException {
        int count = field.type() == FieldType.WHOLE ? tokens.count() : -1;
        if (count >= 0) {
            return (long) count;
        }
        BigDecimal number = decimal();
        if (number == null) {
            return outOfRange(field, pointer);
        }
        if (number.signum() < 0 && !field.signed()) {
            return problems.add(
                    "negative",
                    pointer,
                    new BilingualText("不能是负数", "The number cannot be negative"),
                    new BilingualText("0 或正数", "0 or more"),
                    new BilingualText("改为实际数；没有报送的填 null。", "Write the actual figure; null if it is not reported."));
        }
        if (field.type() == FieldType.WHOLE) {
            return number.scale() > 0
                    ? problems.wrong(field, pointer)
                    : number.abs().compareTo(LARGEST_COUNT) > 0
                            ? outOfRange(field, pointer)
                            : Long.valueOf(number.longValue());
        }
        return number.scale() <= MOST_DECIMALS ? number : outOfRange(field, pointer);
    }

    /** The number at the token without trailing zeros, or null if it is too large or too precise for any figure. */
    private BigDecimal decimal() throws IOException {
        BigDecimal number;
        try {
            number = new BigDecimal(tokens.text());
        } catch (NumberFormatException e) {
            return null; // the exponent is out of range
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // the magnitude first: printing or stripping 1E+999999999 would take all memory
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > 100) {
            return null;
        }
        number = number.stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private Object outOfRange(FieldSchema field, Pointer pointer) throws IOException {
        return problems.add(
                "out-of-range",
                pointer,
                new BilingualText("数字过大，或小数位过多", "The number is too large, or has too many decimals"),
                field.type() == FieldType.WHOLE
                        ? new BilingualText(
                                "不超过 " + LARGEST_COUNT + " 的整数", "a whole number of at most " + LARGEST_COUNT)
                        : new BilingualText(
                                "整数部分不超过 " + MOST_DIGITS + " 位、小数不超过 " + MOST_DECIMALS + " 位的数值",
                                "a number of at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals"),
                new BilingualText(
                        "改为实际数，注意单位；没有报送的填 null。",
                        "Write the actual figure in the right unit; null if it is not reported."));
    }
}
