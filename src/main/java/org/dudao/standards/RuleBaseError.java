package org.dudao.standards;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;

/** An error in the rule base or in a profile; the message names its place and the correction. */
public class RuleBaseError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;

    public RuleBaseError(String message) {
        this(message, message);
    }

    public RuleBaseError(List<String> messages) {
        this(String.join("\n", messages));
    }

    private RuleBaseError(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    /** What is wrong, in both languages, one line each. */
    public static RuleBaseError inBoth(List<BilingualText> problems) {
        return new RuleBaseError(
                problems.stream().map(BilingualText::zh).collect(Collectors.joining("\n")),
                problems.stream().map(BilingualText::en).collect(Collectors.joining("\n")));
    }

    /** The message in Chinese; the message itself where there is no other. */
    public String zh() {
        return zh;
    }

    /** Whether it is worded in both languages. */
    public boolean isInBoth() {
        return !zh.equals(getMessage());
    }
}
