package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Subject;

/**
 * All that is asked of one indicator: one fact for the rules, where a fact for each subject would cost more than the judging.
 *
 * @param indicator what is measured
 * @param requirements what is asked of each subject, by subject
 */
public record Asked(String indicator, Map<Subject, List<Requirement>> requirements) {
    /** The requirements by indicator. */
    static List<Asked> of(List<Requirement> requirements) {
        Map<String, Asked> byIndicator = new LinkedHashMap<>();
        for (Requirement r : requirements) {
            byIndicator
                    .computeIfAbsent(r.indicator(), i -> new Asked(i, new HashMap<>()))
                    .requirements()
                    .computeIfAbsent(r.subject(), s -> new ArrayList<>(1))
                    .add(r);
        }
        return List.copyOf(byIndicator.values());
    }
}
