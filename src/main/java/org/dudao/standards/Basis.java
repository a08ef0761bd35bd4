package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The legal basis of a standard.
 *
 * @param document the document's name
 * @param number its number, such as 教基一厅〔2014〕2号, or null
 * @param clause the article or clause; null if it has none or it was not read
 * @param confidence how far the basis was verified
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(String document, String number, String clause, Confidence confidence) {}
