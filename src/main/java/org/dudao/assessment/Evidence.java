package org.dudao.assessment;

/**
 * One value that a finding rests on.
 *
 * @param place where it stands in the file
 * @param field its path in the dictionary
 * @param value what stands there
 */
public record Evidence(String place, String field, String value) {}
