package org.dudao.rules;

/**
 * What rules say of a standard whose page leaves the coverage to them.
 *
 * @param standard the standard's id
 * @param subject the township, or a row of a table whose rows are judged
 */
public record Covered(String standard, Record subject, boolean covered) {
    /** Says that a standard covers a subject, or does not. */
    public static Covered of(String standard, Record subject, boolean covered) {
        return new Covered(standard, subject, covered);
    }
}
