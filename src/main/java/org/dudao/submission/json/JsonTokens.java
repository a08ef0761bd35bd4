package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The tokens of a JSON text.
 *
 * @param parser closed by the caller
 */
public record JsonTokens(JsonParser parser) implements Tokens {
    private static final int COUNT_DIGITS = 9;

    @Override
    public JsonToken next() throws IOException {
        return parser.nextToken();
    }

    @Override
    public JsonToken current() {
        return parser.currentToken();
    }

    @Override
    public String text() throws IOException {
        return parser.getText();
    }

    @Override
    public int count() throws IOException {
        boolean few = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getTextLength() <= COUNT_DIGITS
                && parser.getTextCharacters()[parser.getTextOffset()] != '-';
        return few ? parser.getIntValue() : -1; // avoids creating a string for each number
    }

    @Override
    public void skip() throws IOException {
        parser.skipChildren();
    }

    @Override
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public String place() {
        return "line " + line();
    }
}
