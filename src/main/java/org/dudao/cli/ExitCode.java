package org.dudao.cli;

import java.util.Arrays;
import java.util.List;

/** The exit codes; of several the one that stands first applies. */
enum ExitCode {
    /** A fault of ours. */
    INTERNAL(5),
    /** A wrong option, or an error in the rule base. */
    USAGE(2),
    /** The input cannot be read, or has problems of form. */
    INPUT(3),
    /** {@code verify} or {@code explain} found something else. */
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

    /** The code of a number. */
    static ExitCode of(int code) {
        return Arrays.stream(values()).filter(c -> c.code == code).findFirst().orElseThrow();
    }

    static ExitCode worst(List<ExitCode> codes) {
        return codes.stream().min(ExitCode::compareTo).orElse(OK);
    }
}
