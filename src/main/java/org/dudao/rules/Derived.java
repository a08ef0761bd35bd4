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
 * Collects what the rules derive from one submission, one call per rule.
 *
 * <p>Results are passed to this global instead of being inserted: an inserted measure costs six times the rule that makes it, and no rule
 * may match one.
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
     * Creates an empty collector.
     *
     * @param traced whether to record the rule of each measure
     */
    Derived(RowLookup rows, boolean traced) {
        this.traced = traced;
        this.rows = rows;
    }

    /**
     * Adds a measure.
     *
     * @throws RuleBaseError if another rule has measured the indicator for this subject
     */
    public void add(Measure measure) {
        Row row = row(measure.indicator(), measure.subject());
        if (measures.computeIfAbsent(measure.indicator(), name -> new RowArray<>())
                        .put(row, measure)
                != null) {
            throw new RuleBaseError("Two rules measure " + measure.indicator() + " for " + row.subject()
                    + ". Make their conditions exclude each other.");
        }
        if (traced) {
            madeBy.put(measure, firing);
        }
    }

    /** Adds the reason for a missing measure. */
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

    /** Adds the coverage of a subject by a standard; exclusion takes precedence. */
    public void add(Covered said) {
        RowArray<Boolean> known = covered.computeIfAbsent(said.standard(), name -> new RowArray<>());
        Row row = row(said.standard(), said.subject());
        known.put(row, said.covered() && !Boolean.FALSE.equals(known.get(row)));
    }

    /** Records that a requirement is met; {@link #notMet} takes precedence. */
    public void met(Requirement requirement) {
        if (!requirement.isMet().isFalse()) {
            requirement.judge(Truth.YES);
        }
    }

    /** Records that a requirement is not met. */
    public void notMet(Requirement requirement) {
        requirement.judge(Truth.NO);
    }

    private Row row(String of, Record subject) {
        Row row = rows.row(subject);
        if (row == null) {
            throw new RuleBaseError("A rule refers to " + of + " for a "
                    + subject.getClass().getSimpleName()
                    + ", which is not judged. Use the township or a row of a table.");
        }
        return row;
    }

    /** Sets the rule that is about to fire, if measures are traced. */
    void firing(String rule) {
        firing = rule;
    }

    /** The rule set by {@link #firing(String)}; null if none. */
    String firing() {
        return firing;
    }

    /** The measure of an indicator for one subject, or null. */
    public Measure measure(String indicator, Row row) {
        RowArray<Measure> found = measures.get(indicator);
        return found == null ? null : found.get(row);
    }

    /** The reasons why an indicator has no measure for one subject. */
    public List<Gap> gaps(String indicator, Row row) {
        RowArray<List<Gap>> known = gaps.get(indicator);
        List<Gap> mine = known == null ? null : known.get(row);
        return mine == null ? List.of() : mine;
    }

    /** Whether rules decide that a standard covers a subject; null if none does. */
    public Boolean isCovered(String standard, Row row) {
        RowArray<Boolean> known = covered.get(standard);
        return known == null ? null : known.get(row);
    }

    /** The name of the rule that made a measure, or null if not traced. */
    public String madeBy(Measure measure) {
        return madeBy.get(measure);
    }
}
