package org.dudao.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A stage that a school teaches, of those of which there are rolls.
 *
 * @param schoolCode the school's code
 * @param stage primary, junior or senior
 * @param certain false where the school's type was not reported, so that it may teach any
 */
public record TaughtStage(String schoolCode, School school, Stage stage, boolean certain) {
    private static final List<Stage> OF_ROLLS = List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);

    /** The stages that a school teaches, or may teach. */
    public static List<TaughtStage> of(School school) {
        List<TaughtStage> taught = new ArrayList<>();
        boolean certain = school.typeCode() != null;
        for (Stage stage : OF_ROLLS) {
            if (!certain || school.typeCode().teaches(stage)) {
                taught.add(new TaughtStage(school.code(), school, stage, certain));
            }
        }
        return taught;
    }
}
