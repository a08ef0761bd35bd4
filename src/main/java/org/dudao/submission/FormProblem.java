package org.dudao.submission;

import org.dudao.facts.Text;

/**
 * Something wrong with the file itself, which keeps it from being judged; never a finding about the township.
 *
 * @param code the kind of problem, such as {@code unknown-key}
 * @param message what is wrong
 * @param place where: a JSON pointer, or a line and column where the text itself is broken
 * @param found what stands there
 * @param expected what should stand there
 * @param mend how to mend it
 */
public record FormProblem(String code, Text message, String place, String found, Text expected, Text mend) {}
