package org.dudao.rules;

/**
 * The coverage that rules decide for a standard whose page leaves it to them.
 *
 * @param standard the standard's id
 * @param subject the township, or a row of a judged table
 */
public record Covered(String standard, Record subject, boolean covered) {
    /** States that a standard covers a subject, or does not. */
    public static Covered of(String standard, Record subject, boolean covered) {
        return new Covered(standard, subject, covered);
    }
}
