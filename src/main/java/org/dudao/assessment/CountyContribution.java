package org.dudao.assessment;

import java.util.List;

/** A township's contribution to a county standard. */
public record CountyContribution(String standard, List<Part> contribution) {
    /**
     * One of its figures.
     *
     * @param field the path in the dictionary
     * @param value null if it was not reported
     * @param place the source location
     */
    public record Part(String field, String value, String place) {}
}
