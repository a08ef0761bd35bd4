package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dudao.facts.Ratio;
import org.dudao.facts.Roll;
import org.dudao.facts.School;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;
import org.jspecify.annotations.Nullable;

/**
 * What the schools of a township state of a field, one by one and summed. A text does not say whether kindergartens, teaching points or
 * merged schools are counted among its schools, so there is a sum of each reading; a sum of schools of which one does not state the field
 * is none.
 */
final class SchoolSums {
    private static final String SCHOOLS = "schools[].";

    private static final String WITHOUT = "不含幼儿园";

    /** What kindergartens have no less than schools, so that all of them are meant where a text names no kind. */
    private static final List<String> OF_KINDERGARTENS = List.of(
            "staff.",
            "studentCount",
            "headCount",
            "rollCount",
            "classCount",
            "guard.",
            "floorArea",
            "landArea",
            "inspection.",
            "inclusion.",
            "aid.",
            "conduct.",
            "surround.");

    /** Which schools a text can mean by a stage, or without one, in the order in which they are tried. */
    private static final List<Group> GROUPS = List.of(
            new Group("全部学校（园）", Set.of(""), school -> true),
            new Group(WITHOUT, Set.of(""), school -> !isKindergarten(school)),
            new Group("幼儿园", Set.of("preschool"), SchoolSums::isKindergarten),
            new Group("小学", Set.of("primary"), school -> teachesOnly(school, Stage.PRIMARY)),
            new Group(
                    "小学，不含教学点",
                    Set.of("primary"),
                    school -> teachesOnly(school, Stage.PRIMARY) && school.typeCode() != SchoolType.TEACHING_POINT),
            new Group("初中", Set.of("junior"), school -> teachesOnly(school, Stage.JUNIOR)));

    /** Readings of another field come after those of the field itself. */
    private static final int OTHER_FIELD = 100;

    private final Roster roster;
    private final SourceLocations places;

    SchoolSums(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    private record Group(String words, Set<String> stages, Predicate<School> has) {}

    /** All figures of a field of schools. */
    List<SubmittedFigure> figures(String path) {
        List<Row> rows = roster.table("schools");
        if (rows == null || rows.isEmpty()) {
            return List.of();
        }
        List<SubmittedFigure> figures = new ArrayList<>();
        for (Row row : rows) {
            BigDecimal number = number(path, row);
            if (number != null) {
                figures.add(
                        figure(path, row.subject().id(), stages(school(row)), number, place(path, row), row.name(), 0));
            }
        }
        boolean areMixed = rows.stream().anyMatch(row -> stages(school(row)).size() == 1 || hasRolls(school(row)));
        for (Group group : GROUPS) {
            boolean isStage = !group.stages().contains("");
            if (isStage && areMixed && !group.stages().contains("preschool")) {
                continue; // a school of two stages states one number for both
            }
            List<Row> all =
                    rows.stream().filter(row -> group.has().test(school(row))).toList();
            Group meant = group.words().equals(WITHOUT) && isOfKindergartens(path) && !isStated(path, rows)
                    ? new Group(group.words(), Set.of(SubmittedFigure.SCHOOLS), group.has())
                    : group;
            sum(path, all, meant, figures);
            sum(path, all.stream().filter(row -> school(row).mergedOn() == null).toList(), meant, figures);
        }
        return figures;
    }

    /** The figures of a field that for kindergartens is another one too: their children are their pupils. */
    List<SubmittedFigure> ofKindergartens(String as, String path) {
        return figures(path).stream()
                .filter(figure -> figure.stages().contains("preschool"))
                .map(figure -> new SubmittedFigure(
                        as,
                        figure.subject(),
                        figure.subject().equals(roster.township().subject().id())
                                ? Set.of("", "preschool")
                                : figure.stages(),
                        figure.value(),
                        null,
                        path,
                        figure.place(),
                        figure.words(),
                        figure.reading() + OTHER_FIELD))
                .toList();
    }

    /** The sum of some schools; of a number that cannot be summed, such as how often something is done, what all of them state alike. */
    private void sum(String path, List<Row> rows, Group group, List<SubmittedFigure> into) {
        boolean isSum = FieldPaths.total(path) != null;
        List<BigDecimal> numbers = new ArrayList<>();
        for (Row row : rows) {
            BigDecimal number = number(path, row);
            if (number == null) {
                return;
            }
            numbers.add(number);
        }
        boolean isOne = numbers.stream().distinct().count() == 1;
        if (!rows.isEmpty() && (isSum || isOne)) {
            into.add(figure(
                    path,
                    roster.township().subject().id(),
                    group.stages(),
                    isSum ? numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : numbers.get(0),
                    place(path, rows.get(0)),
                    group.words() + " " + rows.size() + (isSum ? " 所合计" : " 所均"),
                    into.size()));
        }
    }

    private static boolean isOfKindergartens(String path) {
        return OF_KINDERGARTENS.stream().anyMatch(path.substring(SCHOOLS.length())::startsWith);
    }

    private static boolean isStated(String path, List<Row> rows) {
        return rows.stream().filter(row -> school(row).mergedOn() == null).allMatch(row -> number(path, row) != null);
    }

    private static SubmittedFigure figure(
            String path,
            String subject,
            Set<String> stages,
            BigDecimal number,
            String place,
            String words,
            int reading) {
        return new SubmittedFigure(
                path,
                subject,
                stages,
                new Ratio(number, BigDecimal.ONE),
                SubmittedFigures.per(path),
                path,
                place,
                words,
                reading);
    }

    private String place(String path, Row row) {
        return places.locate(
                row.address() + "/" + path.substring(SCHOOLS.length()).replace('.', '/'));
    }

    /** Whether its rolls are of another stage too. */
    private boolean hasRolls(School school) {
        return roster.rowsOf("rolls", school.code()).stream()
                .anyMatch(row -> school.typeCode() == null || !school.typeCode().teaches(((Roll) row.fact()).stage()));
    }

    private static @Nullable BigDecimal number(String path, Row row) {
        return SubmittedFigures.number(FieldPaths.ofSchool(path, school(row)));
    }

    private static School school(Row row) {
        return (School) row.fact();
    }

    private static boolean isKindergarten(School school) {
        return school.typeCode() != null && school.typeCode().teachesOnly(Stage.KINDERGARTEN);
    }

    private static boolean teachesOnly(School school, Stage stage) {
        return school.typeCode() != null && school.typeCode().teachesOnly(stage);
    }

    /** What a text may call the stage of a school: its only one, or none. */
    private static Set<String> stages(School school) {
        for (Map.Entry<Stage, String> one : SubmittedFigures.STAGES.entrySet()) {
            if (teachesOnly(school, one.getKey())) {
                return Set.of("", one.getValue());
            }
        }
        return Set.of("");
    }
}
