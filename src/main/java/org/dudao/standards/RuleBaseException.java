package org.dudao.standards;

import java.util.List;

/** Something wrong with the rule base: the message names file and line, and how to mend it. */
public class RuleBaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleBaseException(String message) {
        super(message);
    }

    public RuleBaseException(List<String> messages) {
        super(String.join("\n", messages));
    }
}
