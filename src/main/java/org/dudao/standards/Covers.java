package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.Ownership;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.facts.SubjectKind;

/**
 * Whom a standard covers: all conditions together, any value of one condition.
 *
 * @param subject the kind of subject; null inside {@code exclude}
 * @param stage the school teaches one of these stages; for a township, one of them exists there
 * @param ownership who runs the school
 * @param area where it lies
 * @param boarding whether it is a boarding school
 * @param students how many pupils: {@code <100}, {@code >=600} …
 * @param use what the building is used for
 * @param grade the building's safety grade, or the class's grade
 * @param byRule whether rules decide the rest, by {@code Covered} facts
 * @param otherwise what a subject is of which no rule says whether it is covered: {@code covered}; null where that stays unknown
 * @param type the type of the school
 * @param exclude the same conditions for who is not covered, all of them together; or several such, any of which excludes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Covers(
        SubjectKind subject,
        List<Stage> stage,
        List<Ownership> ownership,
        List<AreaType> area,
        Boolean boarding,
        String students,
        List<String> use,
        List<String> grade,
        Boolean byRule,
        Otherwise otherwise,
        List<SchoolType> type,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Covers> exclude) {
    /** What a subject is of which no rule says whether it is covered. */
    public enum Otherwise {
        @JsonProperty("covered")
        COVERED
    }

    /** Every subject of a kind, whatever it is. */
    public static Covers all(SubjectKind subject) {
        return new Covers(subject, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The conditions on the school alone, for a school that reported no row of the kind that is judged. */
    Covers ofSchool() {
        return new Covers(null, stage, ownership, area, boarding, students, null, null, null, null, type, exclude);
    }
}
