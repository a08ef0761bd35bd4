package org.dudao;

import java.util.List;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * An input that cannot be used: a county's document with input problems, bytes that are not a contribution, an assessment of another
 * township, a code or date that does not fit. The message is in English; problems are in Chinese and English.
 */
public final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable List<InputProblem> problems;

    UnreadableInput(String message) {
        this(message, List.of());
    }

    UnreadableInput(String message, List<InputProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** The problems of form, with places and corrections in Chinese and English; empty where the message says all. */
    public List<InputProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
