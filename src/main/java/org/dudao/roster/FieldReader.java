package org.dudao.roster;

/** Reads the field of a subject that has one value of it. */
@FunctionalInterface
public interface FieldReader {
    /**
     * The value of a field.
     *
     * @param path the field's path in the dictionary
     * @param row the subject
     * @return null where it was not reported
     */
    Object value(String path, Row row);
}
