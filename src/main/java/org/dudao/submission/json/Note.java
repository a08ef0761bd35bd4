package org.dudao.submission.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * An automatic conversion by the reader, listed so that the submitter can object; not a problem.
 *
 * @param code the kind of note, such as {@code unit-converted}
 * @param message the conversion, in words for the submitter
 * @param place the sheet and cell, such as {@code 乡镇!C48}
 * @param found the text found there
 * @param value what it was read as, as it would be typed; null if it is not one cell
 */
public record Note(
        String code,
        BilingualText message,
        String place,
        String found,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value) {
    /** A note that is not about the value of one cell. */
    public Note(String code, BilingualText message, String place, String found) {
        this(code, message, place, found, null);
    }
}
