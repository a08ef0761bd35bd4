package org.dudao.preview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SubjectRef;

/**
 * A verdict that differs under the new profiles.
 *
 * @param standard the standard's id
 * @param before what held; null if it was not asked
 * @param after what holds; null if it is no longer asked
 * @param profiles the ids of the profiles in only one of the two sets that concern the standard; empty if only their order differs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flip(
        String standard, SubjectRef subject, FlipKind kind, Terms before, Terms after, List<String> profiles) {
    /** Whether it is a violation now, and was none. */
    @JsonIgnore
    public boolean isNewViolation() {
        return isViolation(after) && !isViolation(before);
    }

    /** Whether it was a violation, and is none now. */
    @JsonIgnore
    public boolean isViolationGone() {
        return isViolation(before) && !isViolation(after);
    }

    private static boolean isViolation(Terms terms) {
        return terms != null && terms.outcome() == Outcome.VIOLATION;
    }
}
