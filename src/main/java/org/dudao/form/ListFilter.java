package org.dudao.form;

/**
 * A condition on the entries of a list.
 *
 * @param field the path within an entry; empty for no condition
 * @param value the code, or the word for it
 */
record ListFilter(String field, String value) {
    /** All entries. */
    static final ListFilter NONE = new ListFilter("", "");

    boolean isNone() {
        return field.isEmpty();
    }
}
