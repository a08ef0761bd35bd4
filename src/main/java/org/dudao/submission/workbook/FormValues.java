package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.TextMeaning;
import org.dudao.submission.json.FieldForms;
import org.jspecify.annotations.Nullable;

/** Writes values into the cells of a form so that they read back as themselves. */
final class FormValues {
    private static final int MOST_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1910, 1, 1);

    private FormValues() {}

    /** Whether a field's cells are formatted as texts. */
    static boolean isText(FieldSchema field) {
        return switch (field.type()) {
            case WHOLE, DECIMAL, YES_NO, CHOICE, DATE, STATED_DATE -> false;
            default -> true;
        };
    }

    /** Writes a value, possibly none, into a released cell in the format of its field, with the mark of an earlier year. */
    static void write(
            Worksheet out, int row, int column, FieldSchema field, @Nullable JsonNode value, LastYearMarks marks) {
        boolean date = value(out, row, column, field, value);
        var style = marks.mark(out.style(row, column), value != null).protectionOption(ProtectionOption.LOCKED, false);
        (date ? style.format("yyyy-mm-dd") : isText(field) ? style.format("@") : style).set();
    }

    /** Writes a value; returns whether it is a date. */
    private static boolean value(Worksheet out, int row, int column, FieldSchema field, @Nullable JsonNode node) {
        if (node == null) {
            return false;
        }
        switch (field.type()) {
            case WHOLE, DECIMAL -> {
                BigDecimal number = node.decimalValue();
                if (number.precision() <= MOST_DIGITS) {
                    out.value(row, column, number);
                } else {
                    out.value(row, column, number.toPlainString());
                }
            }
            case YES_NO -> out.value(row, column, node.booleanValue() ? "是" : "否");
            case CHOICE -> out.value(row, column, choice(field, node.asText()));
            case DATE, STATED_DATE -> {
                return day(out, row, column, node.asText());
            }
            case STATED_TEXT -> {
                boolean none = TextMeaning.of(node.asText()) == TextMeaning.NONE;
                out.value(row, column, none ? "无" : node.asText());
            }
            case MONTHS, CODES, TEXTS, TERMS, COUNTS, GRADE_COUNTS ->
                out.value(row, column, FormLists.text(field, node));
            default -> out.value(row, column, node.asText());
        }
        return false;
    }

    private static String choice(FieldSchema field, String code) {
        return FieldForms.choices(field).stream()
                .filter(c -> c.code().equals(code))
                .map(c -> FormChoices.label(field, c))
                .findFirst()
                .orElse(code);
    }

    private static boolean day(Worksheet out, int row, int column, String text) {
        if (TextMeaning.of(text) == TextMeaning.NONE) {
            out.value(row, column, "无");
            return false;
        }
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY)) {
            out.value(row, column, text);
            return false;
        }
        out.value(row, column, day);
        return true;
    }
}
