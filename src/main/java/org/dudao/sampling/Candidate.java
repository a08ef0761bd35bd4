package org.dudao.sampling;

/**
 * A school that may be drawn.
 *
 * @param school the school's code
 * @param township the code of its township
 * @param stratum the values of the stratum keys, joined by slashes; empty if there are none
 * @param counts the basis of its weight, in the form of {@link Risk#counts}: the school's, a plus, the township's
 * @param weight positive
 */
public record Candidate(
        String school, String name, String township, String townshipName, String stratum, String counts, int weight) {
    /** Its unique id: two townships may assign equal school codes. */
    public String id() {
        return township + "/" + school;
    }
}
