package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * The required correction of a finding.
 *
 * @param action in the wording of a supervision opinion letter; {…} are the finding's own values
 * @param brief the violation and the first act for the body of a letter; null for none: then the title and the action are used
 * @param responsible who must act; the first is the responsible party of the finding
 * @param days the time allowed, in days; 0 is the as-of date itself
 * @param beforeTerm whether it must be done before the next term begins; null means it need not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Remedy(
        BilingualText action,
        Brief brief,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Duty> responsible,

        int days,
        Boolean beforeTerm) {
    /** The party that is responsible first. */
    @JsonIgnore
    public Responsible party() {
        return responsible.get(0).party();
    }

    /** The days that a duty allows. */
    public int days(Duty duty) {
        return duty.days() == null ? days : duty.days();
    }

    /** What a duty demands. */
    public BilingualText action(Duty duty) {
        return duty.action() == null ? action : duty.action();
    }
}
