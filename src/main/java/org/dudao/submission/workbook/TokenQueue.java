package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.List;

/** A queue of tokens that is cleared once all were read. */
final class TokenQueue {
    private final List<CellTokens> tokens = new ArrayList<>();
    private int at;

    /** Adds all tokens of a value. */
    void add(CellTokens value) {
        if (value.all().isEmpty()) {
            tokens.add(value);
        } else {
            tokens.addAll(value.all());
        }
    }

    /** The next token, or null if none is left. */
    CellTokens next() {
        if (at < tokens.size()) {
            return tokens.get(at++);
        }
        tokens.clear();
        at = 0;
        return null;
    }
}
