package org.dudao.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dropout;
import org.dudao.facts.Enrolment;
import org.dudao.facts.School;
import org.dudao.facts.SchoolClass;
import org.dudao.facts.Stage;

/**
 * The stages of schooling in a township.
 *
 * <p>A stage exists if a school of it is listed or any count of it is not 0. It does not exist if schools are listed, none is of the stage
 * and there are no counts. If no schools are listed, it is unknown.
 */
public final class Stages {
    private final Dataset dataset;
    private final Map<Stage, Truth> inTownship = new EnumMap<>(Stage.class);

    public Stages(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Whether a row's school teaches the stage, a class belongs to a kindergarten, or the township has the stage. */
    public Truth taughtBy(Row row, Stage stage) {
        if (row.fact() instanceof SchoolClass schoolClass && stage == Stage.KINDERGARTEN) {
            return ofKindergarten(schoolClass, row.school());
        }
        return row.school() == null
                ? inTownship.computeIfAbsent(stage, this::inTownship)
                : taughtBy(row.school(), "schools[].typeCode", stage);
    }

    /** Whether a class belongs to a kindergarten: its grade decides, since a primary school may have such classes too. */
    private static Truth ofKindergarten(SchoolClass schoolClass, School school) {
        if (schoolClass.grade() != null) {
            return Truth.of(schoolClass.grade().isKindergarten());
        }
        Truth taught = taughtBy(school, "schools[].typeCode", Stage.KINDERGARTEN);
        return taught.isTrue() ? taught : Truth.unknown("classes[].grade");
    }

    private Truth inTownship(Stage stage) {
        if (hasCounts(stage)) {
            return Truth.YES;
        }
        List<School> schools = dataset.schools();
        if (schools == null || schools.isEmpty()) {
            return Truth.unknown("schools");
        }
        return schools.stream()
                .map(s -> taughtBy(s, "schools[" + s.code() + "].typeCode", stage))
                .reduce(Truth.NO, Truth::or);
    }

    private static Truth taughtBy(School school, String label, Stage stage) {
        return school.typeCode() == null
                ? Truth.unknown(label)
                : Truth.of(school.typeCode().teaches(stage));
    }

    private boolean hasCounts(Stage stage) {
        boolean rolls = dataset.rolls() != null && dataset.rolls().stream().anyMatch(r -> r.stage() == stage);
        return rolls || counts(stage).filter(Objects::nonNull).anyMatch(n -> n != 0);
    }

    private Stream<Long> counts(Stage stage) {
        Dropout d = dataset.dropout();
        Enrolment e = dataset.enrolment();
        return switch (stage) {
            case PRIMARY ->
                Stream.of(d.primaryCount(), d.primaryBase(), e.primaryAgeEligible(), e.primaryEnrolledOfAge());
            case JUNIOR ->
                Stream.of(
                        d.juniorCount(),
                        d.juniorBase(),
                        e.juniorAgeEligible(),
                        e.juniorEnrolledOfAge(),
                        e.juniorGraduates(),
                        e.juniorTransferIn(),
                        e.juniorTransferOut(),
                        e.juniorDeaths());
            default -> Stream.of();
        };
    }
}
