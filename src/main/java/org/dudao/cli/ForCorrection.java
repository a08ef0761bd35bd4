package org.dudao.cli;

import java.util.List;

/** The documents of a submission that was judged in part: none that an office would sign or send. */
final class ForCorrection {
    private static final List<String> EXTENSIONS = List.of(".json", ".md", ".html", ".csv", ".sarif");

    private ForCorrection() {}

    /** Whether a document may be written. */
    static boolean isOne(String name) {
        return EXTENSIONS.stream().anyMatch(name::endsWith);
    }
}
