package org.dudao.report.bureau;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts on from a document's number: 某教督改〔2026〕3号, 某教督改〔2026〕4号. */
public final class NumberSequence {
    /** The last digits: those before 号, or at the end. */
    private static final Pattern LAST = Pattern.compile("(.*?)(\\d+)(\\D*)", Pattern.DOTALL);

    private NumberSequence() {}

    /**
     * A later number of the sequence.
     *
     * @param number the first one; null for an unknown one, which stays unknown
     * @param by how many documents later
     * @throws IllegalArgumentException if it has no digits and another one is asked for
     */
    public static @Nullable String next(@Nullable String number, int by) {
        if (number == null || by == 0) {
            return number;
        }
        Matcher last = LAST.matcher(number);
        if (!last.matches()) {
            throw new IllegalArgumentException("文号“" + number + "”中没有可以顺延的数字，请写成如“某教督改〔2026〕3号” / the number " + number
                    + " has no digits to count on from; write it as 〔2026〕3号");
        }
        String digits = last.group(2);
        String later = new BigInteger(digits).add(BigInteger.valueOf(by)).toString();
        String zeros = "0".repeat(Math.max(0, digits.length() - later.length()));
        return last.group(1) + zeros + later + last.group(3);
    }
}
