package org.dudao.standards;

import java.util.List;

/** An error in the rule base; the message names file, line and correction. */
public class RuleBaseError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleBaseError(String message) {
        super(message);
    }

    public RuleBaseError(List<String> messages) {
        super(String.join("\n", messages));
    }
}
