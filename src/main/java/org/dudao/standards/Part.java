package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * One of several requirements of a standard: an indicator with limits of its own.
 *
 * @param field the path of the indicator's field; null if rules measure it, or it is a ratio
 * @param ratio the fields of the indicator's ratio; null if rules measure it, or it is a field
 * @param problem the problem if this part is broken, for {problems} in the page's texts; null if the page does not distinguish parts
 * @param action the remedy in that case, for {actions}; null likewise
 * @param spare whether it is among the parts of which the page allows some to be broken; null means it is not
 * @param needs those of the page's needs that this part depends on; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        String indicator,
        String field,
        FieldRatio ratio,
        List<LimitClause> limits,
        Boolean spare,
        BilingualText problem,
        BilingualText action,
        List<String> needs) {
    /** A part without texts and needs of its own. */
    public static Part of(String indicator, String field, FieldRatio ratio, List<LimitClause> limits) {
        return new Part(indicator, field, ratio, limits, null, null, null, null);
    }

    /** A copy with other limits. */
    Part limited(List<LimitClause> others) {
        return new Part(indicator, field, ratio, others, spare, problem, action, needs);
    }

    /** The paths of the indicator's field, or of the fields of its ratio; empty if rules measure it. */
    @JsonIgnore
    public List<String> fields() {
        return field != null ? List.of(field) : ratio != null ? List.of(ratio.of(), ratio.to()) : List.of();
    }
}
