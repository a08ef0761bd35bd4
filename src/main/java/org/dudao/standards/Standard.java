package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.Roster;

/**
 * A requirement on an indicator, as its page in {@code rules/} states it.
 *
 * @param id the area, a dot and the page's name
 * @param title what it is about, a noun
 * @param requires what it asks, a sentence; {limit} is the limit
 * @param problem what is wrong where it is broken, in official style, with numbers in brackets after the noun
 * @param basis what it rests on
 * @param indicator what is measured; null where there are parts
 * @param field the path of the field that the indicator is; null where rules measure it, it is a ratio, or there are parts
 * @param ratio the fields of which the indicator is the ratio; null likewise
 * @param parts what is measured where several things are asked at once
 * @param spare how many of the parts marked so may be broken; null means none
 * @param needs the paths or tables without which there is no verdict
 * @param uses further paths or tables that the verdict may depend on
 * @param covers of whom it is asked
 * @param limits up to where
 * @param severity how much hangs on it
 * @param kind whether breaking it is a violation or a query
 * @param status whether it binds everywhere; null means in force
 * @param shortfall the count to change; null where nothing can be counted
 * @param remedy what must be done
 * @param note what a reader of the page should know; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standard(
        String id,
        BilingualText title,
        BilingualText requires,
        BilingualText problem,
        List<Basis> basis,
        String indicator,
        String field,
        FieldRatio ratio,
        List<Part> parts,
        Integer spare,
        List<String> needs,
        List<String> uses,
        Covers covers,
        List<LimitClause> limits,
        Severity severity,
        StandardKind kind,
        Status status,
        AdjustableCount shortfall,
        Remedy remedy,
        BilingualText note) {
    /** The area: the folder of the page. */
    @JsonIgnore
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }

    /** What is measured: the parts, or the one indicator with its limits. */
    @JsonIgnore
    public List<Part> asked() {
        return parts == null ? List.of(Part.of(indicator, field, ratio, limits)) : parts;
    }

    /** The table whose rows are its subjects; null where the township or the county is. */
    @JsonIgnore
    public String table() {
        return Roster.tables(covers.subject()).stream()
                .filter(t ->
                        covers.subject() != SubjectKind.PERSON || needs.stream().anyMatch(n -> n.startsWith(t + "[]")))
                .findFirst()
                .orElse(null);
    }

    /** The weakest confidence among its bases. */
    @JsonIgnore
    public Confidence confidence() {
        return basis.stream().map(Basis::confidence).max(Confidence::compareTo).orElse(Confidence.UNSURE);
    }

    /** This standard with the fields that its indicators are, and with what it needs. */
    Standard with(String itsField, FieldRatio itsRatio, List<Part> itsParts, List<String> itsNeeds) {
        return with(itsField, itsRatio, itsParts, itsNeeds, status);
    }

    /** This standard, in force everywhere: as a profile that names it makes it. */
    public Standard binding() {
        return with(field, ratio, parts, needs, Status.IN_FORCE);
    }

    private Standard with(
            String itsField, FieldRatio itsRatio, List<Part> itsParts, List<String> itsNeeds, Status itsStatus) {
        return new Standard(
                id, title, requires, problem, basis, indicator, itsField, itsRatio, itsParts, spare, itsNeeds, uses,
                covers, limits, severity, kind, itsStatus, shortfall, remedy, note);
    }
}
