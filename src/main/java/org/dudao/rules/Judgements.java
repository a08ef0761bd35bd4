package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;

/** The judgements of one measure: one for each standard that asks for it of its subject. */
public record Judgements(List<Judgement> all) {
    /**
     * Holds a measure against what is asked of its subject.
     *
     * <p>A measure that cannot be held against a limit, such as a rate of zero base, neither keeps to it nor breaks it: there is no
     * judgement.
     */
    public static Judgements of(Asked asked, Measure measure) {
        List<Judgement> all = new ArrayList<>(1);
        for (Requirement requirement : asked.requirements().getOrDefault(measure.subject(), List.of())) {
            if (requirement.admits(measure.value())) {
                all.add(new Judgement(requirement, measure, true));
            } else if (requirement.excludes(measure.value())) {
                all.add(new Judgement(requirement, measure, false));
            }
        }
        return new Judgements(all);
    }
}
