package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;

/**
 * What a profile changes in one standard; null leaves the page's own.
 *
 * @param standard the standard's id
 * @param part the indicator of the part whose limits it changes; null for the standard's only indicator
 * @param limits the limits that replace the page's
 * @param covers the coverage that replaces the page's
 * @param severity the severity
 * @param responsible who must act, replacing the page's
 * @param days the time allowed, in days
 * @param basis bases that replace those of their role, or stand beside them
 * @param requires the requirement, where the page's sentence no longer says it
 * @param problem the problem, likewise
 * @param note a note beside the page's
 * @param loosens why it may ask less than the standard did; null if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileChange(
        String standard,
        String part,
        List<LimitClause> limits,
        Covers covers,
        Severity severity,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Duty> responsible,

        Integer days,
        List<ChangedBasis> basis,
        BilingualText requires,
        BilingualText problem,
        BilingualText note,
        Loosens loosens) {
    /**
     * A basis that a place adds to a page.
     *
     * @param adds whether it stands beside the page's bases of its role; otherwise it replaces them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedBasis(
            String document,
            String clause,
            BasisRole role,
            BilingualText aim,
            List<BoundParty> binds,
            Covers when,
            Confidence confidence,
            java.time.LocalDate from,
            java.time.LocalDate to,
            Boolean adds) {
        /** The basis itself. */
        Basis basis() {
            return new Basis(document, clause, role, aim, binds, when, confidence, from, to);
        }

        /** Whether it leaves the page's bases of its role. */
        @JsonIgnore
        boolean isBeside() {
            return Boolean.TRUE.equals(adds);
        }
    }

    /** What it changes, by key; the limits of several parts are several keys. */
    @JsonIgnore
    Map<String, Object> keys() {
        Map<String, Object> keys = new java.util.LinkedHashMap<>();
        put(keys, part == null ? "limits" : "limits of " + part, limits);
        put(keys, "covers", covers);
        put(keys, "severity", severity);
        put(keys, "responsible", responsible);
        put(keys, "days", days);
        put(keys, "requires", requires);
        put(keys, "problem", problem);
        put(keys, "note", note);
        put(keys, "loosens", loosens);
        return keys;
    }

    private static void put(Map<String, Object> keys, String key, Object value) {
        if (value != null) {
            keys.put(key, value);
        }
    }

    /** The bases, replacing or beside. */
    @JsonIgnore
    List<ChangedBasis> allBases() {
        return basis == null ? List.of() : basis;
    }

    /** The bases of a page with these. */
    List<Basis> bases(List<Basis> page) {
        List<Basis> all = new ArrayList<>(page);
        allBases().stream()
                .filter(changed -> !changed.isBeside())
                .forEach(changed -> all.removeIf(basis -> page.contains(basis) && basis.role() == changed.role()));
        allBases().forEach(changed -> all.add(changed.basis()));
        return List.copyOf(all);
    }
}
