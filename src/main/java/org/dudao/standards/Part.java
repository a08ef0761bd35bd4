package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * One of several things that a standard asks at once: an indicator with limits of its own.
 *
 * @param field the path of the field that the indicator is; null where rules measure it, or where it is a ratio
 * @param ratio the fields of which the indicator is the ratio; null likewise
 * @param problem what is wrong where this part is broken, for {problems} in the page's texts; null where the page does not tell parts apart
 * @param action what must be done then, for {actions}; null likewise
 * @param spare whether it is among those of which the page lets some be broken; null means it is not
 * @param needs those of the page's needs that this part rests on; null where all of them
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
    /** A part that says nothing of its own. */
    public static Part of(String indicator, String field, FieldRatio ratio, List<LimitClause> limits) {
        return new Part(indicator, field, ratio, limits, null, null, null, null);
    }

    /** The paths of the fields that the indicator is, or is a ratio of; none where rules measure it. */
    @JsonIgnore
    public List<String> fields() {
        return field != null ? List.of(field) : ratio != null ? List.of(ratio.of(), ratio.to()) : List.of();
    }
}
