package org.dudao.report.bureau;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts numbers of official documents on: after 某教督〔2026〕9号 comes 某教督〔2026〕10号. What counts are the digits before the last 号, or
 * without a 号 the last digits outside brackets, which hold the year. Leading zeros and full-width digits stay as they were written.
 */
public final class NumberSequence {
    private static final Pattern BEFORE_HAO = Pattern.compile("([0-9０-９]+)(?=\\s*[号號])");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    private static final Pattern BRACKETS = Pattern.compile("〔[^〕]*〕|\\[[^]]*]|［[^］]*］|\\([^)]*\\)|（[^）]*）");
    private static final int FULL_WIDTH = '０' - '0';

    private NumberSequence() {}

    /**
     * A later number of the same series.
     *
     * @param number as written, such as 某教督〔2026〕9号
     * @param by how many documents later; 0 gives the number itself
     * @throws IllegalArgumentException if it has no digits that could be counted on, saying so in both languages
     */
    public static String next(String number, int by) {
        Matcher digits = last(number);
        if (digits == null) {
            throw new IllegalArgumentException("文号“" + number + "”中没有可以顺延的数字，应如 某教督〔2026〕9号 / the number \"" + number
                    + "\" has no digits to count on from; write it such as 某教督〔2026〕9号");
        }
        String was = digits.group();
        boolean wide = was.charAt(0) >= '０';
        String counted = new BigInteger(was).add(BigInteger.valueOf(by)).toString();
        String padded = "0".repeat(Math.max(0, was.length() - counted.length())) + counted;
        return number.substring(0, digits.start()) + (wide ? widened(padded) : padded) + number.substring(digits.end());
    }

    /** The digits that count, found; null if there are none. */
    private static @Nullable Matcher last(String number) {
        boolean hao = number.indexOf('号') >= 0 || number.indexOf('號') >= 0;
        // brackets are replaced by as many blanks, so that what is found stands in the number itself
        String outside =
                BRACKETS.matcher(number).replaceAll(m -> " ".repeat(m.group().length()));
        Matcher digits = (hao ? BEFORE_HAO : DIGITS).matcher(hao ? number : outside);
        int found = -1;
        while (digits.find()) {
            found = digits.start();
        }
        return found >= 0 && digits.find(found) ? digits : null;
    }

    private static String widened(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c + FULL_WIDTH)));
        return wide.toString();
    }
}
