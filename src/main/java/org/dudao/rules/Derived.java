package org.dudao.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dudao.standards.ByRow;
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
    private final Named<Indicator> indicators = new Named<>(Indicator::new);
    private final Named<ByRow<List<Gap>>> gaps = new Named<>(indicator -> new ByRow<>());
    private final Named<ByRow<Boolean>> covered = new Named<>(standard -> new ByRow<>());
    private final Boolean[] kept;
    private final IdentityHashMap<Measure, String> madeBy = new IdentityHashMap<>();
    private final boolean traced;
    private String firing;

    /** Things by name, where mostly the name is that of the time before. */
    private static final class Named<V> {
        private final Map<String, V> all = new HashMap<>();
        private final Function<String, V> make;
        private String lastName;
        private V last;

        Named(Function<String, V> make) {
            this.make = make;
        }

        /** The thing of this name, made if there is none. */
        V make(String name) {
            if (!name.equals(lastName)) {
                last = all.computeIfAbsent(name, make);
                lastName = name;
            }
            return last;
        }

        /** The thing of this name, or null. */
        V get(String name) {
            if (!name.equals(lastName)) {
                last = all.get(name);
                lastName = last == null ? null : name;
            }
            return last;
        }
    }

    /**
     * Nothing yet.
     *
     * @param traced whether to note which rule makes each measure
     */
    Derived(Roster roster, List<Requirement> requirements, boolean traced) {
        this.traced = traced;
        this.roster = roster;
        this.kept = new Boolean[requirements.size()];
        for (Requirement requirement : requirements) {
            indicators.make(requirement.indicator()).asked().add(requirement);
        }
    }

    /**
     * Takes a measure from a rule.
     *
     * @throws RuleBaseException where another rule has measured the same for the same subject
     */
    public void add(Measure measure) {
        indicators.make(measure.indicator()).put(row(measure.indicator(), measure.subject()), measure);
        if (traced) {
            madeBy.put(measure, firing);
        }
    }

    /** Takes from a rule why there is no measure. */
    public void add(Gap gap) {
        ByRow<List<Gap>> known = gaps.make(gap.indicator());
        Row row = row(gap.indicator(), gap.subject());
        List<Gap> mine = known.get(row);
        if (mine == null) {
            mine = new ArrayList<>();
            known.put(row, mine);
        }
        mine.add(gap);
    }

    /** Takes from a rule whether a standard covers a subject; a rule that excludes it outweighs one that covers it. */
    public void add(Covered said) {
        ByRow<Boolean> known = covered.make(said.standard());
        Row row = row(said.standard(), said.subject());
        known.put(row, said.covered() && !Boolean.FALSE.equals(known.get(row)));
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
        return indicators.all.values();
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
        ByRow<List<Gap>> known = gaps.get(indicator);
        List<Gap> mine = known == null ? null : known.get(row);
        return mine == null ? List.of() : mine;
    }

    /** Whether rules say that a standard covers a subject; null where they say nothing. */
    public Boolean isCovered(String standard, Row row) {
        ByRow<Boolean> known = covered.get(standard);
        return known == null ? null : known.get(row);
    }

    /** The name of the rule that made a measure, or null where it was not traced. */
    public String madeBy(Measure measure) {
        return madeBy.get(measure);
    }
}
