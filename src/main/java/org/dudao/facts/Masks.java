package org.dudao.facts;

import java.util.regex.Pattern;

/** Finds marks that stand for a part of a text: {@code 20xx年}, {@code ××小学}, {@code **人}, {@code __万元}. */
public final class Masks {
    private static final String DIGIT = "[一二三四五六七八九]";

    /** Marks and letters that can stand for nothing else; a number of a paper may well hold two x. */
    private static final Pattern CERTAIN = Pattern.compile(
            "[*×□■▢◻☐?某]|(?<!" + DIGIT + "|[〇○●])[〇○●]{2,}+(?!" + DIGIT + ")|_{2,}|\\.{3,}|…"
                    + "|(?<![a-z0-9])x{2,}+(?![a-z0-9])|(?<![0-9])(?:19|20)[0-9]?x{1,2}(?![a-z0-9])|(?<![a-z])x{4,}|(?<![a-z0-9])x{3,}|x{3,}(?![a-z0-9])");

    /** Marks that are enough to ask, in a figure, a year or a name. */
    private static final Pattern LIKELY = Pattern.compile(
            "(?<![a-z])x{2,}+(?![a-z])|(?<![a-z0-9])x(?![a-z0-9])|[0-9]x(?![a-z0-9])|(?<![a-z0-9])x(?=[0-9]*[.%])|[0-9]_|_[0-9]|~年");

    private Masks() {}

    /** Whether a text, or a part of it, is a placeholder; false for null. */
    public static boolean areIn(String text) {
        if (text == null) {
            return false;
        }
        String plain = PlainText.of(text);
        return LIKELY.matcher(plain).find() || TextMeaning.of(text) == TextMeaning.PLACEHOLDER;
    }

    /** Whether part of a number or a name is hidden. */
    static boolean hideIn(String plain) {
        return CERTAIN.matcher(plain).find();
    }
}
