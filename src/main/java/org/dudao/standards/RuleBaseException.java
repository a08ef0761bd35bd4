package org.dudao.standards;

import java.util.List;

/** An error in the rule base; the message names file, line and correction. */
public class RuleBaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleBaseException(String message) {
        super(message);
    }

    public RuleBaseException(List<String> messages) {
        super(String.join("\n", messages));
    }
}
