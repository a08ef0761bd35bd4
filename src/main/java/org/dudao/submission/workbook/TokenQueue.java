package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.List;

/** Tokens in the order in which they are read; when all were read they make room for others. */
final class TokenQueue {
    private final List<CellTokens> tokens = new ArrayList<>();
    private int at;

    /** Adds all tokens of a value. */
    void add(CellTokens said) {
        if (said.all().isEmpty()) {
            tokens.add(said);
        } else {
            tokens.addAll(said.all());
        }
    }

    /** The next token, or null where none is left. */
    CellTokens next() {
        if (at < tokens.size()) {
            return tokens.get(at++);
        }
        tokens.clear();
        at = 0;
        return null;
    }
}
