package org.dudao.assessment;

import java.util.List;

/** What a township gives to a standard that only its county can be judged by. */
public record CountyContribution(String standard, List<Part> contribution) {
    /**
     * One figure of it.
     *
     * @param field its path in the dictionary
     * @param value null where it was not reported
     * @param place where it stands in the file
     */
    public record Part(String field, String value, String place) {}
}
