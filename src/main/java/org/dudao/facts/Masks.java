package org.dudao.facts;

import java.util.regex.Pattern;

/** Finds masks in place of a part of a text: {@code 20xx年}, {@code ××小学}, {@code **人}, {@code __万元}. */
public enum Masks {
    /** Unambiguous masks; a document number may contain two x. */
    CERTAIN(
            "[*×□■▢◻☐?某]|(?<!" + "[一二三四五六七八九]" + "|[〇○●])[〇○●]{2,}+(?!" + "[一二三四五六七八九]" + ")|_{2,}|\\.{3,}|…"
                    + "|(?<![a-z0-9])x{2,}+(?![a-z0-9])|(?<![0-9])(?:19|20)[0-9]?x{1,2}(?![a-z0-9])|(?<![a-z])x{4,}|(?<![a-z0-9])x{3,}|x{3,}(?![a-z0-9])"),

    /** Likely masks, in a figure, a year or a name, which must be queried. */
    LIKELY(
            "(?<![a-z])x{2,}+(?![a-z])|(?<![a-z0-9])x(?![a-z0-9])|[0-9]x(?![a-z0-9])|(?<![a-z0-9])x(?=[0-9]*[.%])|[0-9]_|_[0-9]|~年");

    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,]*%?");

    private final Pattern pattern;

    Masks(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether a figure, a period or a source is a placeholder in whole or in part; a 0 is a figure. False for null. */
    public static boolean areIn(String text) {
        return text != null && !isFigure(text) && (hideAny(text) || TextMeaning.of(text) == TextMeaning.PLACEHOLDER);
    }

    /** Whether a name is missing in whole or in part; false for null. */
    public static boolean leaveOpen(String name) {
        return name != null && (TextMeaning.of(name) != TextMeaning.VALUE || (!isFigure(name) && hideAny(name)));
    }

    private static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    private static boolean hideAny(String text) {
        PlainText plain = PlainText.of(text);
        return LIKELY.hide(plain) || CERTAIN.hide(plain);
    }

    /** Whether part of a number or a name is masked. */
    boolean hide(PlainText plain) {
        return pattern.matcher(plain.text()).find();
    }
}
