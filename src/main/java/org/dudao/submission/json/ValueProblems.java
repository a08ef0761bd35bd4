package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;

/** Reports unreadable values; the value itself becomes null. */
final class ValueProblems {
    private final Tokens tokens;
    private final Problems problems;

    ValueProblems(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The value at the token, for a message. */
    String describe() throws IOException {
        return switch (tokens.current()) {
            case START_OBJECT, END_OBJECT -> "{…}";
            case START_ARRAY, END_ARRAY -> "[…]";
            case VALUE_STRING -> "\"" + Texts.shown(tokens.text()) + "\"";
            default -> Texts.shown(tokens.text());
        };
    }

    /** Reports a value without the expected form; the result is null. */
    Object wrong(FieldSchema field, Pointer pointer) throws IOException {
        BilingualText correction = tokens.current() == JsonToken.VALUE_STRING && FieldForms.isNumber(field.type())
                ? new BilingualText("数字不加引号，不带单位。", "Write a number without quotes or unit.")
                : FieldForms.correction(field);
        return add(
                "wrong-type",
                pointer,
                new BilingualText("值不合要求", "The value does not have the expected form"),
                FieldForms.expected(field),
                correction);
    }

    /** Reports the value at the token, and skips it; the result is null. */
    Object add(String code, Pointer pointer, BilingualText message, BilingualText expected, BilingualText correction)
            throws IOException {
        problems.add(code, pointer.toString(), describe(), message, expected, correction);
        if (tokens.current() == JsonToken.START_OBJECT || tokens.current() == JsonToken.START_ARRAY) {
            tokens.skip();
        }
        return null;
    }
}
