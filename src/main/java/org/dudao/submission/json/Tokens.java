package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A submission as the tokens of its JSON form, whether they come from a JSON text or from cells. */
public interface Tokens {
    /** Goes to the next token; null after the last. */
    JsonToken next() throws IOException;

    /** The token it stands at. */
    JsonToken current();

    /** The key, a text, or a number as it is written, at which it stands. */
    String text() throws IOException;

    /** The number at which it stands, where that is written with at most nine digits and nothing else; -1 where it is not. */
    int count() throws IOException;

    /** Goes from the start of an object or a list to its end; elsewhere it stays. */
    void skip() throws IOException;

    /** The line of the text in which the token stands; 0 where there is no text. */
    int line();

    /** How a message names the place of the token where no value stands there. */
    String place();
}
