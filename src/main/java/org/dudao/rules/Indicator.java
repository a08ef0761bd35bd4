package org.dudao.rules;

import java.util.Collections;
import java.util.List;

/**
 * One indicator of one submission, with all that is required of it.
 *
 * <p>One fact for the rules that judge, where a fact for each requirement would cost more than the judging.
 */
public final class Indicator {
    private final String name;
    private final List<Requirement> requirements;

    /**
     * An indicator.
     *
     * @param name what is measured, such as {@code dropout-rate.junior}
     * @param requirements what standards require of each subject that they cover
     */
    Indicator(String name, List<Requirement> requirements) {
        this.name = name;
        this.requirements = Collections.unmodifiableList(requirements);
    }

    /** What is measured. */
    public String name() {
        return name;
    }

    /** What is required of each subject. */
    public List<Requirement> requirements() {
        return requirements;
    }
}
