package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.Ratio;
import org.dudao.facts.Roll;
import org.dudao.facts.School;
import org.dudao.facts.Stage;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;
import org.jspecify.annotations.Nullable;

/** The pupils and classes of one stage, by the rolls of its schools: known where each school of the stage has a roll that states them. */
final class RollSums {
    private static final Map<String, String> COMPONENTS =
            Map.of("schools[].studentCount", "studentCount", "schools[].classCount", "classCount");

    private final Roster roster;
    private final SourceLocations places;

    RollSums(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    /** The figures of a field of schools by stage; none for a field that rolls do not have. */
    List<SubmittedFigure> figures(String path) {
        String component = COMPONENTS.get(path);
        List<Row> schools = roster.table("schools");
        List<SubmittedFigure> figures = new ArrayList<>();
        if (component == null || schools == null || roster.table("rolls") == null) {
            return figures;
        }
        for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
            BigDecimal sum = BigDecimal.ZERO;
            int counted = 0;
            String first = "";
            for (Row row : schools) {
                School school = (School) row.fact();
                Row roll = roll(school.code(), stage);
                boolean isOfStage =
                        school.typeCode() != null && school.typeCode().teaches(stage);
                if (roll == null && (!isOfStage || school.mergedOn() != null)) {
                    continue;
                }
                BigDecimal number = roll == null ? null : number((Roll) roll.fact(), component);
                if (roll == null || number == null) {
                    sum = null;
                    break;
                }
                String place = places.locate(roll.address() + "/" + component);
                figures.add(figure(path, school.code(), Set.of(SubmittedFigures.STAGES.get(stage)), number, place, ""));
                sum = sum.add(number);
                first = counted == 0 ? place : first;
                counted++;
            }
            if (sum != null && counted > 0) {
                figures.add(figure(
                        path,
                        roster.township().subject().id(),
                        Set.of(SubmittedFigures.STAGES.get(stage)),
                        sum,
                        first,
                        counted + " 所学校学籍合计"));
            }
        }
        return figures;
    }

    private @Nullable Row roll(String school, Stage stage) {
        List<Row> rows = roster.rowsOf("rolls", school).stream()
                .filter(row -> ((Roll) row.fact()).stage() == stage)
                .toList();
        return rows.size() == 1 ? rows.get(0) : null;
    }

    private static @Nullable BigDecimal number(Roll roll, String component) {
        return SubmittedFigures.number(component.equals("classCount") ? roll.classCount() : roll.studentCount());
    }

    private static SubmittedFigure figure(
            String path, String subject, Set<String> stages, BigDecimal number, String place, String words) {
        return new SubmittedFigure(
                path, subject, stages, new Ratio(number, BigDecimal.ONE), null, path, place, words, 1000);
    }
}
