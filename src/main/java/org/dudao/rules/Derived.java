package org.dudao.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
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
    private final ByName<Indicator> indicators = new ByName<>(name -> new Indicator(name, Asked.NOTHING));
    private final ByName<ByRow<List<Gap>>> gaps = new ByName<>(indicator -> new ByRow<>());
    private final ByName<ByRow<Boolean>> covered = new ByName<>(standard -> new ByRow<>());
    private final LocalDate asOf;
    private final Boolean[] kept;
    private final IdentityHashMap<Measure, String> madeBy = new IdentityHashMap<>();
    private final boolean traced;
    private String firing;

    /**
     * Nothing yet.
     *
     * @param traced whether to note which rule makes each measure
     */
    Derived(Roster roster, Requirements requirements, boolean traced) {
        this.traced = traced;
        this.roster = roster;
        this.asOf = requirements.asOf();
        this.kept = new Boolean[requirements.size()];
        requirements.each((name, asked) -> indicators.put(name, new Indicator(name, asked)));
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
        Asked asked = indicator.asked();
        for (int i = 0; i < asked.size(); i++) {
            Measure measure = indicator.measured(asked.row(i));
            if (measure != null) {
                kept[asked.number(i)] = asked.limit(i).holds(measure.value(), measure.bound(), asOf);
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

    /** The rule that was said to be about to speak; null where none was. */
    String firing() {
        return firing;
    }

    Collection<Indicator> indicators() {
        return indicators.all();
    }

    /**
     * Whether the measure keeps to the limit.
     *
     * @param requirement the number of what is asked
     * @return false where it breaks the limit, null where that is not known
     */
    public Boolean isKept(int requirement) {
        return kept[requirement];
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
