package org.dudao.rules;

import java.util.Collections;
import java.util.List;

/**
 * One indicator of one submission, with all requirements on it.
 *
 * <p>One fact for the rules that judge: a fact per requirement would cost more than the judging.
 */
public final class Indicator {
    private final String name;
    private final List<Requirement> requirements;

    /**
     * An indicator.
     *
     * @param name the name, such as {@code dropout-rate.junior}
     * @param requirements the requirements of standards on each covered subject
     */
    Indicator(String name, List<Requirement> requirements) {
        this.name = name;
        this.requirements = Collections.unmodifiableList(requirements);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The requirements on each subject. */
    public List<Requirement> requirements() {
        return requirements;
    }
}
