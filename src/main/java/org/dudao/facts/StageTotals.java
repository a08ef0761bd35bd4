package org.dudao.facts;

import java.util.List;

/**
 * A township's own totals of one stage, from its groups {@code dropout} and {@code enrolment}; null if not reported.
 *
 * @param stage primary or junior
 * @param left pupils who left in the year
 * @param began pupils on the roll when the year began
 * @param ageEligible children of the stage's age
 * @param enrolledOfAge those of them who attend school
 * @param intake entrants
 * @param zonedIntake entrants admitted by catchment
 */
public record StageTotals(
        Stage stage, Long left, Long began, Long ageEligible, Long enrolledOfAge, Long intake, Long zonedIntake) {
    /** The totals of the primary and of the junior stage. */
    public static List<StageTotals> of(Dropout dropout, Enrolment enrolment) {
        return List.of(
                new StageTotals(
                        Stage.PRIMARY,
                        dropout.primaryCount(),
                        dropout.primaryBase(),
                        enrolment.primaryAgeEligible(),
                        enrolment.primaryEnrolledOfAge(),
                        enrolment.intakePrimary(),
                        enrolment.zonedIntakePrimary()),
                new StageTotals(
                        Stage.JUNIOR,
                        dropout.juniorCount(),
                        dropout.juniorBase(),
                        enrolment.juniorAgeEligible(),
                        enrolment.juniorEnrolledOfAge(),
                        enrolment.intakeJunior(),
                        enrolment.zonedIntakeJunior()));
    }
}
