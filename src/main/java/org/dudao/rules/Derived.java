package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.roster.Row;
import org.dudao.roster.RowArray;
import org.dudao.roster.RowLookup;
import org.dudao.roster.Truth;
import org.dudao.standards.RuleBaseError;

/**
 * What the rules derive from one submission: they hand it over here, one sentence each.
 *
 * <p>Handed over and not inserted: an inserted measure costs six times the rule that makes it, and no rule may ask for one.
 */
public final class Derived {
    private final RowLookup rows;
    private final Map<String, RowArray<Measure>> measures = new HashMap<>();
    private final Map<String, RowArray<List<Gap>>> gaps = new HashMap<>();
    private final Map<String, RowArray<Boolean>> covered = new HashMap<>();
    private final IdentityHashMap<Measure, String> madeBy = new IdentityHashMap<>();
    private final boolean traced;
    private String firing;

    /**
     * Nothing yet.
     *
     * @param traced whether to note which rule makes each measure
     */
    Derived(RowLookup rows, boolean traced) {
        this.traced = traced;
        this.rows = rows;
    }

    /**
     * Takes a measure from a rule.
     *
     * @throws RuleBaseError where another rule has measured the same for the same subject
     */
    public void add(Measure measure) {
        Row row = row(measure.indicator(), measure.subject());
        if (measures.computeIfAbsent(measure.indicator(), name -> new RowArray<>())
                        .put(row, measure)
                != null) {
            throw new RuleBaseError("Two rules measure " + measure.indicator() + " for " + row.subject()
                    + ". Maybe make their conditions exclude each other.");
        }
        if (traced) {
            madeBy.put(measure, firing);
        }
    }

    /** Takes from a rule why there is no measure. */
    public void add(Gap gap) {
        RowArray<List<Gap>> known = gaps.computeIfAbsent(gap.indicator(), name -> new RowArray<>());
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
        RowArray<Boolean> known = covered.computeIfAbsent(said.standard(), name -> new RowArray<>());
        Row row = row(said.standard(), said.subject());
        known.put(row, said.covered() && !Boolean.FALSE.equals(known.get(row)));
    }

    /** Takes from a rule that a requirement is met; one that says it is not outweighs it. */
    public void met(Requirement requirement) {
        if (!requirement.isMet().isFalse()) {
            requirement.judge(Truth.YES);
        }
    }

    /** Takes from a rule that a requirement is not met. */
    public void notMet(Requirement requirement) {
        requirement.judge(Truth.NO);
    }

    private Row row(String of, Record subject) {
        Row row = rows.row(subject);
        if (row == null) {
            throw new RuleBaseError("A rule speaks of " + of + " for a "
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

    /** What an indicator comes to for one subject, or null. */
    public Measure measure(String indicator, Row row) {
        RowArray<Measure> found = measures.get(indicator);
        return found == null ? null : found.get(row);
    }

    /** Why an indicator has no measure for one subject. */
    public List<Gap> gaps(String indicator, Row row) {
        RowArray<List<Gap>> known = gaps.get(indicator);
        List<Gap> mine = known == null ? null : known.get(row);
        return mine == null ? List.of() : mine;
    }

    /** Whether rules say that a standard covers a subject; null where they say nothing. */
    public Boolean isCovered(String standard, Row row) {
        RowArray<Boolean> known = covered.get(standard);
        return known == null ? null : known.get(row);
    }

    /** The name of the rule that made a measure, or null where it was not traced. */
    public String madeBy(Measure measure) {
        return madeBy.get(measure);
    }
}
