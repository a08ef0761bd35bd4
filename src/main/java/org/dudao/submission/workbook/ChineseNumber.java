package org.dudao.submission.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals, as people write them in documents. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万";

    /** As numbers are spoken: thousands, hundreds, tens, ones, each at most once and in order. */
    private static final Pattern BELOW_WAN =
            Pattern.compile("(?:([一二两三四五六七八九])千零?)?(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?");

    private ChineseNumber() {}

    /**
     * A number below a hundred million.
     *
     * @return null if the text is none, as 一二 is, which may be 12 or one or two
     */
    static @Nullable Long of(String text) {
        String plain = text.replace('〇', '零').replace("两", "二");
        if (plain.equals("零")) {
            return 0L;
        }
        int wan = plain.indexOf('万');
        if (wan < 0) {
            return belowWan(plain);
        }
        Long high = belowWan(plain.substring(0, wan));
        String rest = plain.substring(wan + 1);
        Long low = rest.isEmpty() ? Long.valueOf(0) : belowWan(rest.startsWith("零") ? rest.substring(1) : rest);
        return high == null || low == null ? null : high * 10_000 + low;
    }

    private static @Nullable Long belowWan(String text) {
        var matcher = BELOW_WAN.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return null;
        }
        long tens = matcher.group(4) == null ? 0 : matcher.group(3) == null ? 1 : digit(matcher.group(3));
        return digit(matcher.group(1)) * 1_000 + digit(matcher.group(2)) * 100 + tens * 10 + digit(matcher.group(5));
    }

    private static long digit(@Nullable String numeral) {
        return numeral == null ? 0 : Math.max(0, DIGITS.indexOf(numeral.equals("两") ? "二" : numeral));
    }

    /** Digits one by one, as a year is written: 二〇二五 is 2025; null if one is no digit. */
    static @Nullable String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = DIGITS.indexOf(c == '〇' || c == '○' ? '零' : c);
            if (digit < 0) {
                return null;
            }
            digits.append(digit);
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    /** Whether a text begins with a numeral. */
    static boolean isIn(String text) {
        return !text.isEmpty() && NUMERALS.indexOf(text.charAt(0)) >= 0;
    }

    /** The length of the numerals at the beginning. */
    static int length(String text) {
        int length = 0;
        while (length < text.length() && NUMERALS.indexOf(text.charAt(length)) >= 0) {
            length++;
        }
        return length;
    }
}
