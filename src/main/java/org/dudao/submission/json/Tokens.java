package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A submission as JSON tokens, read from a JSON text or from cells. */
public interface Tokens {
    /** Advances to the next token; null after the last. */
    JsonToken next() throws IOException;

    /** The current token. */
    JsonToken current();

    /** The current key, text, or number as written. */
    String text() throws IOException;

    /** The current number if it is written as at most nine digits; otherwise -1. */
    int count() throws IOException;

    /** Skips to the end of the current object or list; does nothing elsewhere. */
    void skip() throws IOException;

    /** The line of the token in the text; 0 if there is no text. */
    int line();

    /** The location of the token for a message when no value is there. */
    String place();
}
