package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.Roster;

/**
 * A requirement on an indicator, as stated by its page in {@code rules/}.
 *
 * @param id the area, a dot and the page's name
 * @param title a noun phrase
 * @param requires the requirement as a sentence; {limit} is the limit
 * @param problem the problem if it is broken, in official style, with numbers in brackets after the noun
 * @param basis the legal bases
 * @param indicator the indicator; null if there are parts
 * @param field the path of the indicator's field; null if rules measure it, it is a ratio, or there are parts
 * @param ratio the fields of the indicator's ratio; null likewise
 * @param parts the indicators of several joint requirements
 * @param spare how many of the parts marked spare may be broken; null means none
 * @param needs the paths or tables required for a verdict
 * @param uses further paths or tables that may affect the verdict
 * @param covers the coverage
 * @param limits the limits
 * @param severity the severity
 * @param kind whether breaking it is a violation or a query
 * @param praise false if its title names misconduct, an emergency, a sanction or a ban, so that no document counts it among what was
 *     achieved; null means it may be
 * @param status whether it is in force everywhere; null means it is
 * @param shortfall the count to change; null if nothing can be counted
 * @param remedy the required correction
 * @param note a note for readers of the page; null for none
 * @param changes what changed in its law; null for nothing known
 * @param succeeds the ids of the standards that it takes over; null for none
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
        Boolean praise,
        Status status,
        AdjustableCount shortfall,
        Remedy remedy,
        BilingualText note,
        List<LawChange> changes,
        List<String> succeeds) {
    /** The area: the folder of the page. */
    @JsonIgnore
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }

    /** The requirements: the parts, or the one indicator with its limits. */
    @JsonIgnore
    public List<Part> allParts() {
        return parts == null ? List.of(Part.of(indicator, field, ratio, limits)) : parts;
    }

    /** What changed in its law; empty if nothing is told. */
    @JsonIgnore
    public List<LawChange> allChanges() {
        return changes == null ? List.of() : changes;
    }

    /** Whether it is asked: neither optional nor left out by a kind of inspection. */
    @JsonIgnore
    public boolean isAsked() {
        return status == null || status == Status.IN_FORCE;
    }

    /** The table of its subjects; null for the township or the county. */
    @JsonIgnore
    public String table() {
        return Roster.tables(covers.subject()).stream()
                .filter(t ->
                        covers.subject() != SubjectKind.PERSON || needs.stream().anyMatch(n -> n.startsWith(t + "[]")))
                .findFirst()
                .orElse(null);
    }

    /** The weakest confidence of its bases. */
    @JsonIgnore
    public Confidence confidence() {
        return basis.stream().map(Basis::confidence).max(Confidence::compareTo).orElse(Confidence.UNSURE);
    }

    /** A copy with the fields of its indicators, and with its needs. */
    Standard with(String itsField, FieldRatio itsRatio, List<Part> itsParts, List<String> itsNeeds) {
        return with(itsField, itsRatio, itsParts, itsNeeds, status);
    }

    /** A copy that is in force everywhere, as if named by a profile. */
    public Standard binding() {
        return with(field, ratio, parts, needs, Status.IN_FORCE);
    }

    /** A copy that no kind of inspection asks. */
    Standard leftOut() {
        return with(field, ratio, parts, needs, Status.LEFT_OUT);
    }

    /** A copy with another coverage. */
    Standard covering(Covers other) {
        return new Standard(
                id, title, requires, problem, basis, indicator, field, ratio, parts, spare, needs, uses, other, limits,
                severity, kind, praise, status, shortfall, remedy, note, changes, succeeds);
    }

    /** A copy with other limits, and the words and needs that go with them. */
    Standard limited(
            BilingualText itRequires,
            BilingualText itsProblem,
            List<Part> itsParts,
            List<String> itsNeeds,
            List<LimitClause> itsLimits) {
        return new Standard(
                id,
                title,
                itRequires,
                itsProblem,
                basis,
                indicator,
                field,
                ratio,
                itsParts,
                spare,
                itsNeeds,
                uses,
                covers,
                itsLimits,
                severity,
                kind,
                praise,
                status,
                shortfall,
                remedy,
                note,
                changes,
                succeeds);
    }

    private Standard with(
            String itsField, FieldRatio itsRatio, List<Part> itsParts, List<String> itsNeeds, Status itsStatus) {
        return new Standard(
                id, title, requires, problem, basis, indicator, itsField, itsRatio, itsParts, spare, itsNeeds, uses,
                covers, limits, severity, kind, praise, itsStatus, shortfall, remedy, note, changes, succeeds);
    }
}
