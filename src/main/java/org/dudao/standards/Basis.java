package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a standard rests on.
 *
 * @param document the document's name
 * @param number its number, such as 教基一厅〔2014〕2号, or null
 * @param clause the article or clause, or null where it has none or it was not read
 * @param confidence how sure we are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(String document, String number, String clause, Confidence confidence) {}
