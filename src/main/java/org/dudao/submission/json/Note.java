package org.dudao.submission.json;

import org.dudao.facts.BilingualText;

/**
 * What the reader did with a value of its own accord, so that whoever submitted it can object: nothing is wrong, nothing is hidden.
 *
 * @param code what kind of note it is, such as {@code unit-converted}
 * @param message what was done, in words for whoever filled in the form
 * @param place the sheet and cell, such as {@code 乡镇!C48}
 * @param found what stands there
 */
public record Note(String code, BilingualText message, String place, String found) {}
