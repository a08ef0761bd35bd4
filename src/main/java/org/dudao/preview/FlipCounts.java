package org.dudao.preview;

import java.util.EnumMap;
import java.util.Map;

/** Counts of changed verdicts: of one standard, or of all. */
public final class FlipCounts {
    private final Map<FlipKind, Integer> byKind = new EnumMap<>(FlipKind.class);
    private int all;
    private int newViolations;
    private int violationsGone;
    private int addedViolations;
    private int droppedViolations;
    private int units;
    private String lastUnit = "";

    /**
     * Counts one more.
     *
     * @param unit what its township or county is known by; those of one unit follow each other
     */
    void add(Flip flip, String unit) {
        all++;
        byKind.merge(flip.kind(), 1, Integer::sum);
        newViolations += flip.isNewViolation() ? 1 : 0;
        violationsGone += flip.isViolationGone() ? 1 : 0;
        addedViolations += flip.isNewViolation() && flip.kind() == FlipKind.ADDED ? 1 : 0;
        droppedViolations += flip.isViolationGone() && flip.kind() == FlipKind.DROPPED ? 1 : 0;
        units += unit.equals(lastUnit) ? 0 : 1;
        lastUnit = unit;
    }

    /** The number of changed verdicts. */
    public int all() {
        return all;
    }

    /** The number of one kind. */
    public int count(FlipKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** The number of violations that were none. */
    public int newViolations() {
        return newViolations;
    }

    /** The number of violations that are none any more. */
    public int violationsGone() {
        return violationsGone;
    }

    /** The number of violations among what is newly asked. */
    public int addedViolations() {
        return addedViolations;
    }

    /** The number of violations among what is no longer asked. */
    public int droppedViolations() {
        return droppedViolations;
    }

    /** The number of townships and counties with a changed verdict. */
    public int units() {
        return units;
    }
}
