package org.dudao.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.standards.Roster;
import org.dudao.standards.Row;
import org.dudao.standards.RuleBaseException;

/**
 * What the rules derive from one submission: they hand it over here, one sentence each.
 *
 * <p>Handed over and not inserted: an inserted measure costs six times the rule that makes it, and no rule may ask for one.
 */
public final class Derived {
    private final Roster roster;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Boolean[] kept;
    private final Map<String, IdentityHashMap<Row, List<Gap>>> gaps = new HashMap<>();
    private final Map<String, IdentityHashMap<Row, Boolean>> covered = new HashMap<>();
    private final IdentityHashMap<Measure, String> madeBy = new IdentityHashMap<>();
    private String firing;

    Derived(Roster roster, List<Requirement> requirements) {
        this.roster = roster;
        this.kept = new Boolean[requirements.size()];
        Indicator last = null;
        for (Requirement requirement : requirements) {
            if (last == null || !last.name().equals(requirement.indicator())) {
                last = indicator(requirement.indicator());
            }
            last.asked().add(requirement); // mostly the same is asked of subject after subject
        }
    }

    private Indicator indicator(String name) {
        return indicators.computeIfAbsent(name, Indicator::new);
    }

    /**
     * Takes a measure from a rule.
     *
     * @throws RuleBaseException where another rule has measured the same for the same subject
     */
    public void add(Measure measure) {
        indicator(measure.indicator()).put(row(measure.indicator(), measure.subject()), measure);
        if (firing != null) {
            madeBy.put(measure, firing);
        }
    }

    /** Takes from a rule why there is no measure. */
    public void add(Gap gap) {
        gaps.computeIfAbsent(gap.indicator(), i -> new IdentityHashMap<>())
                .computeIfAbsent(row(gap.indicator(), gap.subject()), r -> new ArrayList<>())
                .add(gap);
    }

    /** Takes from a rule whether a standard covers a subject; a rule that excludes it outweighs one that covers it. */
    public void add(Covered said) {
        covered.computeIfAbsent(said.standard(), s -> new IdentityHashMap<>())
                .merge(row(said.standard(), said.subject()), said.covered(), Boolean::logicalAnd);
    }

    /** Holds every measure of an indicator against what is asked of its subject. */
    public void judge(Indicator indicator) {
        for (Requirement requirement : indicator.asked()) {
            Measure measure = indicator.measured(requirement.row());
            if (measure != null) {
                kept[requirement.number()] = requirement.holds(measure.value());
            }
        }
    }

    private Row row(String of, Record subject) {
        Row row = roster.row(subject);
        if (row == null) {
            throw new RuleBaseException("A rule speaks of " + of + " for a "
                    + subject.getClass().getSimpleName()
                    + ", which is not judged. Maybe name the township or a row of a table.");
        }
        return row;
    }

    /** The rule that is about to speak, where measures are traced to their rules. */
    void firing(String rule) {
        firing = rule;
    }

    Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** True where the measure keeps to the limit, false where it breaks it, null where that is not known. */
    public Boolean isKept(Requirement requirement) {
        return kept[requirement.number()];
    }

    /** What an indicator comes to for one subject, or null. */
    public Measure measure(String indicator, Row row) {
        Indicator found = indicators.get(indicator);
        return found == null ? null : found.measured(row);
    }

    /** Why an indicator has no measure for one subject. */
    public List<Gap> gaps(String indicator, Row row) {
        IdentityHashMap<Row, List<Gap>> found = gaps.get(indicator);
        return found == null ? List.of() : found.getOrDefault(row, List.of());
    }

    /** Whether rules say that a standard covers a subject; null where they say nothing. */
    public Boolean isCovered(String standard, Row row) {
        IdentityHashMap<Row, Boolean> found = covered.get(standard);
        return found == null ? null : found.get(row);
    }

    /** The name of the rule that made a measure, or null where it was not traced. */
    public String madeBy(Measure measure) {
        return madeBy.get(measure);
    }
}
