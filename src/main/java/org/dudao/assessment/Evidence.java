package org.dudao.assessment;

/**
 * One value that a finding rests on, or a text that stands in place of one.
 *
 * @param place where it stands in the file
 * @param field its path in the dictionary
 * @param value what stands there
 */
public record Evidence(String place, String field, String value) {}
