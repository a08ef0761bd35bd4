package org.dudao.roster;

/** Reads a field of which the subject has exactly one value. */
@FunctionalInterface
public interface FieldReader {
    /**
     * The value of a field.
     *
     * @param path the field's path in the dictionary
     * @param row the subject
     * @return null if it was not reported
     */
    Object value(String path, Row row);
}
