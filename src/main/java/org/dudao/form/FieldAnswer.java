package org.dudao.form;

import java.math.BigDecimal;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What is written for a mark.
 *
 * @param text as people read it
 * @param number the text as a number, for a cell; null if it is none
 * @param state whether the value is known
 * @param why for a mark that cannot be filled in, the reason
 */
record FieldAnswer(
        String text,
        @Nullable BigDecimal number,
        State state,
        @Nullable BilingualText why) {
    /** A cell holds fifteen digits exactly; a longer number is written as a text. */
    private static final int DIGITS = 15;

    /** Whether the value is known. */
    enum State {
        GIVEN,
        /** It is missing from the data, and the text says so. */
        MISSING,
        /** The mark names nothing. */
        UNKNOWN
    }

    static FieldAnswer text(String text) {
        return new FieldAnswer(text, null, State.GIVEN, null);
    }

    static FieldAnswer number(BigDecimal number) {
        String plain = number.toPlainString();
        boolean exact = number.precision() <= DIGITS && plain.length() <= DIGITS + 2;
        return new FieldAnswer(plain, exact ? number : null, State.GIVEN, null);
    }

    static FieldAnswer missing(String text) {
        return new FieldAnswer(text, null, State.MISSING, null);
    }

    static FieldAnswer unknown(BilingualText why) {
        return new FieldAnswer("", null, State.UNKNOWN, why);
    }
}
