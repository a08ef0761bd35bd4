package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;

/**
 * A change in the law of a standard, as its page tells it.
 *
 * @param on the first day of the new law
 * @param what what changed, as a sentence
 * @param document the id of the document that changed it; null if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LawChange(LocalDate on, BilingualText what, String document) {}
