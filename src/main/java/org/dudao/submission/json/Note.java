package org.dudao.submission.json;

import org.dudao.facts.BilingualText;

/**
 * An automatic conversion by the reader, listed so that the submitter can object; not a problem.
 *
 * @param code the kind of note, such as {@code unit-converted}
 * @param message the conversion, in words for the submitter
 * @param place the sheet and cell, such as {@code 乡镇!C48}
 * @param found the text found there
 */
public record Note(String code, BilingualText message, String place, String found) {}
