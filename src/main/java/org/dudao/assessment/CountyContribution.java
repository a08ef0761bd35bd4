package org.dudao.assessment;

import java.util.List;

/** What a township gives to a standard that only its county can be judged by. */
public record CountyContribution(String standard, List<Part> contribution) {
    /** One figure of it; the value is null where it was not reported. */
    public record Part(String field, String value, String place) {}
}
