package org.dudao.cli;

import java.util.Arrays;
import java.util.List;

/** The exit codes, in order of precedence. */
enum ExitCode {
    /** An internal error. */
    INTERNAL(5),
    /** A wrong option, or an error in the rule base. */
    USAGE(2),
    /** The input cannot be read, or has input problems. */
    INPUT(3),
    /** {@code verify} or {@code explain} found a difference. */
    MISMATCH(6),
    /** Findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** A requirement is not assessed, with {@code --require-complete}. */
    INCOMPLETE(4),
    OK(0);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The constant of a number. */
    static ExitCode of(int code) {
        return Arrays.stream(values()).filter(c -> c.code == code).findFirst().orElseThrow();
    }

    static ExitCode worst(List<ExitCode> codes) {
        return codes.stream().min(ExitCode::compareTo).orElse(OK);
    }
}
