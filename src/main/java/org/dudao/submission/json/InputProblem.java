package org.dudao.submission.json;

import org.dudao.facts.BilingualText;

/**
 * Something wrong with the file itself, which keeps it from being judged; never a finding about the township.
 *
 * @param code the kind of problem, such as {@code unknown-key}
 * @param message what is wrong
 * @param place where: a JSON pointer, a sheet and cell, or a line and column where the text itself is broken
 * @param found what stands there
 * @param expected what should stand there
 * @param mend how to mend it
 * @param subject what the row is called where it stands; empty where the place says it
 */
public record InputProblem(
        String code,
        BilingualText message,
        String place,
        String found,
        BilingualText expected,
        BilingualText mend,
        String subject) {
    /** A problem of which no more is known than its place. */
    public InputProblem(
            String code,
            BilingualText message,
            String place,
            String found,
            BilingualText expected,
            BilingualText mend) {
        this(code, message, place, found, expected, mend, "");
    }
}
