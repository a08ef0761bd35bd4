package org.dudao.report;

/** Chinese numerals for headings: 一、 and （一）. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** 1 to 99. */
    public static String chinese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return head + (ones == 0 && tens > 0 ? "" : digit(ones));
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }

    /** A number from 1 to 39 in Roman numerals. */
    public static String roman(int number) {
        String ones = new String[] {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[number % 10];
        return "X".repeat(number / 10) + ones;
    }
}
