package org.dudao.peers;

import java.time.LocalDate;
import org.dudao.facts.SafetyGrade;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Subject;

/** One subject under one standard, with the figures that rules decide its outcome from; null is a figure that is not known. */
public sealed interface PeerRow {
    String standard();

    Subject subject();

    /**
     * A rate of the township.
     *
     * @param taught whether the township has the stage; null if that is not known
     * @param share the dropouts or the enrolled
     * @param whole the pupils at the start or the eligible
     */
    record RateRow(String standard, Subject subject, Boolean taught, Long share, Long whole) implements PeerRow {}

    /**
     * A building, or what stands for buildings that were not submitted.
     *
     * @param exists false if there is none; null if that is not known
     * @param goneOn the day of demolition, or of the merger of a school without buildings
     */
    record BuildingRow(
            String standard,
            Subject subject,
            Boolean exists,
            LocalDate goneOn,
            LocalDate reference,
            SafetyGrade grade,
            Boolean inUse)
            implements PeerRow {}

    /**
     * The drills of a school.
     *
     * @param exists false if the township has no school; null if that is not known
     * @param open the judged periods in which the school was open
     * @param drilled those of them with a drill; null if drills were not submitted
     */
    record DrillRow(
            String standard,
            Subject subject,
            Boolean exists,
            SchoolType type,
            LocalDate mergedOn,
            LocalDate yearStart,
            int open,
            Integer drilled)
            implements PeerRow {}

    /**
     * The guards of a school.
     *
     * @param exists false if the township has no school; null if that is not known
     */
    record GuardRow(
            String standard,
            Subject subject,
            Boolean exists,
            LocalDate mergedOn,
            LocalDate reference,
            Long guards,
            Long pupils)
            implements PeerRow {}
}
