package org.dudao.assessment;

/**
 * One value of a finding's evidence, or a placeholder text instead of one.
 *
 * @param place the source location
 * @param field the path in the dictionary
 * @param value the text there
 */
public record Evidence(String place, String field, String value) {}
