package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;

/**
 * What one party must do about a finding.
 *
 * @param party who must act
 * @param when the subjects for which it must; null for all that the page covers
 * @param action what it must do, in the wording of a letter; null for the remedy's action
 * @param days the time allowed, in days; 0 is the as-of date itself; null for the remedy's days
 * @param from the day from which the days are counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duty(Responsible party, Covers when, BilingualText action, Integer days, From from) {
    /** The day from which days are counted. */
    public enum From {
        @JsonProperty("asOf")
        AS_OF
    }

    /** A party that a page names by its code alone: it must do what the remedy says. */
    @JsonCreator
    static Duty of(String code) {
        Responsible party = Stream.of(Responsible.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + code
                        + "` is not a responsible party: use school, organiser, township, county-education-bureau or"
                        + " county-government"));
        return new Duty(party, null, null, null, null);
    }

    /** A duty that states all of itself. */
    @JsonCreator
    public Duty {}
}
