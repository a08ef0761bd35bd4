package org.dudao.submission.json;

import org.dudao.facts.BilingualText;

/**
 * A fault of the file itself that prevents assessment; never a finding about the township.
 *
 * @param code the kind of problem, such as {@code unknown-key}
 * @param message the fault
 * @param place the location: a JSON pointer, a sheet and cell, or a line and column if the text itself is malformed
 * @param found the text found there
 * @param expected the text expected there
 * @param correction what to do
 * @param subject the row's name in the file; empty if the location names it
 * @param suggestion what the cell should probably hold, as it would be typed; empty if nobody can say
 */
public record InputProblem(
        String code,
        BilingualText message,
        String place,
        String found,
        BilingualText expected,
        BilingualText correction,
        String subject,
        String suggestion) {
    /** A problem without a suggestion. */
    public InputProblem(
            String code,
            BilingualText message,
            String place,
            String found,
            BilingualText expected,
            BilingualText correction,
            String subject) {
        this(code, message, place, found, expected, correction, subject, "");
    }

    /** A problem without a subject. */
    public InputProblem(
            String code,
            BilingualText message,
            String place,
            String found,
            BilingualText expected,
            BilingualText correction) {
        this(code, message, place, found, expected, correction, "");
    }

    /** The same problem with a suggestion. */
    public InputProblem suggesting(String value) {
        return new InputProblem(code, message, place, found, expected, correction, subject, value);
    }
}
