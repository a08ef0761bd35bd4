package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dudao.assessment.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about.
 *
 * @param township the nine digits of the township's code; the six of the county's for a county's item
 * @param townshipName its name; its code if it has none
 * @param schoolYear the school year in which it was seen first
 * @param standard the standard's id; null for a problem seen on site that breaks none
 * @param area the folder of the standard; null without one
 * @param subject the subject of the standard, or the school or township for a problem seen on site
 * @param school the code of the school that it is, or belongs to; null if none
 */
public record ItemSubject(
        String township,
        String townshipName,
        String schoolYear,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String standard,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String area,
        SubjectRef subject,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String school) {
    private static final int COUNTY = 6;

    /** The six digits of the county's code. */
    public String county() {
        return township.substring(0, Math.min(COUNTY, township.length()));
    }
}
