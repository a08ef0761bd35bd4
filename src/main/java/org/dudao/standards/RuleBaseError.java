package org.dudao.standards;

import java.util.List;

/** Something wrong with the rule base: the message names file and line, and how to mend it. */
public class RuleBaseError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleBaseError(String message) {
        super(message);
    }

    public RuleBaseError(List<String> messages) {
        super(String.join("\n", messages));
    }
}
