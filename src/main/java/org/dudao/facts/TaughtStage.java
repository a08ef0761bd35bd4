package org.dudao.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A stage that a school teaches, of those with rolls; if its type was not reported it may teach any.
 *
 * @param schoolCode the school's code
 * @param stage primary, junior or senior
 */
public record TaughtStage(String schoolCode, School school, Stage stage) {
    private static final List<Stage> OF_ROLLS = List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);

    /** The stages that a school teaches, or may teach. */
    public static List<TaughtStage> of(School school) {
        List<TaughtStage> taught = new ArrayList<>();
        for (Stage stage : OF_ROLLS) {
            if (school.typeCode() == null || school.typeCode().teaches(stage)) {
                taught.add(new TaughtStage(school.code(), school, stage));
            }
        }
        return taught;
    }
}
