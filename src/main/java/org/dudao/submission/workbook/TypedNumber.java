package org.dudao.submission.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.HalfWidth;

/**
 * A typed number: full-width or half-width, with thousands separators in groups of three, a yuan sign before it or a unit after it.
 *
 * @param value the number in the field's unit; null if the text is not unambiguous
 * @param unit the typed unit if it was converted; otherwise null
 * @param likely a suggestion if there is no value; null if there is none
 */
record TypedNumber(BigDecimal value, String unit, BigDecimal likely) {
    private static final TypedNumber NONE = new TypedNumber(null, null, null);
    private static final int LONGEST = 400;
    private static final Pattern TYPED =
            Pattern.compile("(¥)?\\s*([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(\\D*\\S)?");
    private static final Pattern YEAR = Pattern.compile("年[度份]?");

    /** Parses a text as a number of a field; no part of the text is ignored. */
    static TypedNumber of(FieldSchema field, String text) {
        return of(field, text, field.unit());
    }

    /**
     * Parses a text in a column of another unit.
     *
     * @param usual the unit of a number typed without one
     */
    static TypedNumber of(FieldSchema field, String text, String usual) {
        Matcher typed = TYPED.matcher(HalfWidth.of(text).strip());
        if (text.length() > LONGEST || !typed.matches() || (typed.group(1) != null && !isMoney(field))) {
            return NONE;
        }
        BigDecimal number = new BigDecimal(typed.group(2).replace(",", ""));
        String word = typed.group(3);
        BigDecimal scale = word == null ? null : Units.scale(word);
        if (scale != null) {
            return new TypedNumber(null, null, whole(field, number.multiply(scale)));
        }
        return word == null ? in(field, number, usual) : in(field, number, word);
    }

    /** A number in a unit. */
    static TypedNumber in(FieldSchema field, BigDecimal number, String unit) {
        if (isIn(field, unit)) {
            return new TypedNumber(number, null, null);
        }
        if (!Units.areAlike(unit, field.unit())) {
            return NONE;
        }
        BigDecimal exactly = Units.exactly(number, unit, field.unit());
        return exactly == null || whole(field, exactly) == null
                ? new TypedNumber(null, null, whole(field, Units.about(number, unit, field.unit())))
                : new TypedNumber(exactly, unit, null);
    }

    /** Whether a unit is the field's own, in any notation. */
    static boolean isIn(FieldSchema field, String unit) {
        return unit.equals(field.unit()) || Units.areSame(unit, field.unit()) || isYear(field, unit);
    }

    private static BigDecimal whole(FieldSchema field, BigDecimal number) {
        BigDecimal plain = Units.plain(number);
        return field.type() == FieldType.WHOLE && plain.scale() > 0 ? null : plain;
    }

    private static boolean isMoney(FieldSchema field) {
        return field.unit().startsWith("元");
    }

    private static boolean isYear(FieldSchema field, String unit) {
        return field.unit().isEmpty()
                && (field.zh().endsWith("年份") || field.zh().endsWith("年度"))
                && YEAR.matcher(unit).matches();
    }
}
