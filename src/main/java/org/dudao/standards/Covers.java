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
 * The coverage of a standard: all conditions must hold, each by any of its values.
 *
 * @param subject the kind of subject; null inside {@code exclude}
 * @param stage the school teaches one of these stages; a township has one of them
 * @param ownership the school's type of provider
 * @param area the location's type of area
 * @param boarding whether the school is a boarding school
 * @param students the number of pupils: {@code <100}, {@code >=600} …
 * @param use the building's use
 * @param grade the building's safety grade, or the class's grade
 * @param byRule whether rules decide further, by {@code Covered} facts
 * @param byRulesOf the id of the standard whose rules decide, for a copy of its page; null for this page's own
 * @param otherwise the coverage of a subject for which no rule gives any: {@code covered}; null if unknown
 * @param type the school's type
 * @param exclude the same conditions for exclusion, all of which must hold; or several sets of them, any of which excludes
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
        String byRulesOf,
        Otherwise otherwise,
        List<SchoolType> type,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Covers> exclude) {
    /** The coverage of a subject for which no rule gives any. */
    public enum Otherwise {
        @JsonProperty("covered")
        COVERED
    }

    /** Every subject of a kind. */
    public static Covers all(SubjectKind subject) {
        return new Covers(subject, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The schools that teach a stage. */
    public static Covers ofStage(Stage stage) {
        return new Covers(null, List.of(stage), null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The id under which rules hand over coverage: a standard's own, or that of the page which this one copies. */
    public String decidedAs(String standard) {
        return byRulesOf == null ? standard : byRulesOf;
    }

    /** These conditions, decided by the rules of another standard. */
    Covers byRulesOf(String standard) {
        return new Covers(
                subject, stage, ownership, area, boarding, students, use, grade, byRule, standard, otherwise, type,
                exclude);
    }

    /** These conditions with other stages and types of provider. */
    Covers with(List<Stage> stages, List<Ownership> owners) {
        return new Covers(
                subject, stages, owners, area, boarding, students, use, grade, byRule, byRulesOf, otherwise, type,
                exclude);
    }

    /** The conditions on the school alone, for a school without a row of the judged kind. */
    Covers ofSchool() {
        return new Covers(
                null, stage, ownership, area, boarding, students, null, null, null, null, null, type, exclude);
    }
}
