package org.dudao.narrative;

/**
 * A part of a text.
 *
 * @param from the first position
 * @param to the position after the last
 */
public record Span(int from, int to) {
    /** Whether both have a character in common. */
    public boolean touches(Span other) {
        return from < other.to && other.from < to;
    }

    /** Whether another part lies in it. */
    public boolean holds(Span other) {
        return from <= other.from && other.to <= to;
    }
}
