package org.dudao.rules;

import org.dudao.standards.ByRow;
import org.dudao.standards.Row;
import org.dudao.standards.RuleBaseException;

/**
 * One indicator of one submission: what is asked of it, and what was measured.
 *
 * <p>One fact for the rules that judge, where a fact for each subject would cost more than the judging.
 */
public final class Indicator {
    private final String name;
    private final Asked asked;
    private final ByRow<Measure> measured = new ByRow<>();

    Indicator(String name, Asked asked) {
        this.name = name;
        this.asked = asked;
    }

    /** What is measured, such as {@code dropout-rate.junior}. */
    public String name() {
        return name;
    }

    Asked asked() {
        return asked;
    }

    /** The measure of one subject, or null. */
    Measure measured(Row row) {
        return measured.get(row);
    }

    /** The same of the row of a number. */
    Measure measured(int row) {
        return measured.get(row);
    }

    void put(Row row, Measure measure) {
        if (measured.put(row, measure) != null) {
            throw new RuleBaseException("Two rules measure " + name + " for " + row.subject()
                    + ". Maybe make their conditions exclude each other.");
        }
    }
}
