package org.dudao.sampling;

/**
 * A school that may be drawn.
 *
 * @param school its code
 * @param township the code of its township
 * @param stratum the values of what strata are made by, joined by slashes; empty where there are none
 * @param counts what its weight comes from, as {@link Risk#counts} says it: the school's, a plus, the township's
 * @param weight above 0
 */
public record Candidate(
        String school, String name, String township, String townshipName, String stratum, String counts, int weight) {
    /** What tells it from every other: two offices may give their schools the same codes. */
    public String id() {
        return township + "/" + school;
    }
}
