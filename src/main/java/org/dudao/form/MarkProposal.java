package org.dudao.form;

/**
 * A mark that a label suggests.
 *
 * @param label as it stands in the form
 * @param blank where the value belongs
 * @param mark the path
 * @param percent how certain it is
 */
public record MarkProposal(String label, LabelSpot blank, String mark, int percent) {
    /** Below this a mark is only proposed, and not written. */
    private static final int CERTAIN = 80;

    /** Whether the mark is written into the form. */
    public boolean isCertain() {
        return percent >= CERTAIN;
    }

    /** The mark with its braces. */
    String written() {
        return "{{ " + mark + " }}";
    }
}
