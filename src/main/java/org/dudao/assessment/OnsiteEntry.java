package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A problem seen on a visit. It is listed in documents and changes no verdict.
 *
 * @param id made from its contents
 * @param school the school's code; omitted for the township itself
 * @param name the name of the school or township
 * @param on the day of the visit
 * @param standard the standard's id that the inspector named; omitted if none
 */
public record OnsiteEntry(
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) String school,
        String name,
        String text,
        String inspector,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) String standard) {}
