package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.Ratio;
import org.dudao.facts.School;
import org.dudao.facts.SchoolType;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;

/** How many schools of each kind a township has, by its list of schools and by what it states. */
final class SchoolCounts {
    private static final String PATH = "township.schoolCount";

    /** The types that a word for schools can mean, each a reading. */
    private static final Map<String, List<Set<SchoolType>>> WORDS = Map.of(
            "teachingPoint", List.of(EnumSet.of(SchoolType.TEACHING_POINT)),
            "nineYear", List.of(EnumSet.of(SchoolType.NINE_YEAR)),
            "kindergarten", List.of(EnumSet.of(SchoolType.KINDERGARTEN_OWN)),
            "primary",
                    List.of(
                            EnumSet.of(SchoolType.PRIMARY_SCHOOL),
                            EnumSet.of(SchoolType.PRIMARY_SCHOOL, SchoolType.TEACHING_POINT),
                            EnumSet.of(SchoolType.PRIMARY_SCHOOL, SchoolType.NINE_YEAR),
                            EnumSet.of(SchoolType.PRIMARY_SCHOOL, SchoolType.TEACHING_POINT, SchoolType.NINE_YEAR)),
            "junior",
                    List.of(
                            EnumSet.of(SchoolType.JUNIOR_SCHOOL),
                            EnumSet.of(SchoolType.JUNIOR_SCHOOL, SchoolType.NINE_YEAR)),
            "all",
                    List.of(
                            EnumSet.allOf(SchoolType.class),
                            EnumSet.complementOf(
                                    EnumSet.of(SchoolType.KINDERGARTEN_OWN, SchoolType.KINDERGARTEN_ATTACHED)),
                            EnumSet.complementOf(EnumSet.of(
                                    SchoolType.KINDERGARTEN_OWN,
                                    SchoolType.KINDERGARTEN_ATTACHED,
                                    SchoolType.TEACHING_POINT)),
                            EnumSet.complementOf(EnumSet.of(SchoolType.TEACHING_POINT))));

    private final Roster roster;
    private final SourceLocations places;

    SchoolCounts(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    /**
     * The counts of the schools that a word means.
     *
     * @param of the path of the count with the kind of school after a {@code #}, as {@link #of} gives it
     */
    List<SubmittedFigure> figures(String of) {
        List<SubmittedFigure> figures = new ArrayList<>();
        String kind = of.contains("#") ? of.substring(of.indexOf('#') + 1) : "all";
        BigDecimal stated = SubmittedFigures.number(FieldPaths.ofTownship(PATH, roster.dataset()));
        if (stated != null && kind.equals("all")) {
            figures.add(figure(of, stated, places.locate(FieldPaths.address(PATH)), "", 0));
        }
        List<Row> rows = roster.table("schools");
        boolean areKnown =
                rows != null && rows.stream().allMatch(row -> school(row).typeCode() != null);
        for (Set<SchoolType> types : areKnown ? WORDS.getOrDefault(kind, List.of()) : List.<Set<SchoolType>>of()) {
            List<School> meant = rows.stream()
                    .map(SchoolCounts::school)
                    .filter(school -> types.contains(school.typeCode()))
                    .toList();
            long open =
                    meant.stream().filter(school -> school.mergedOn() == null).count();
            for (long count : open == meant.size() ? List.of(open) : List.of(open, (long) meant.size())) {
                figures.add(figure(of, BigDecimal.valueOf(count), places.locate("/schools"), "学校表", figures.size()));
            }
        }
        return figures;
    }

    /** The path of a count of schools with the kind of school that the words mean. */
    static String of(String path, String words) {
        return !path.equals(PATH) ? path : path + "#" + kind(words);
    }

    private static String kind(String words) {
        if (words.matches(".*(?:公办|民办|私立|村级|附设|中心|完全中学|受益).*")) {
            return "some";
        } else if (words.matches(".*(?:小学|初中|学校).*幼儿园.*|.*幼儿园.*(?:小学|初中|学校).*")) {
            return "all";
        } else if (words.contains("教学点")) {
            return "teachingPoint";
        } else if (words.contains("九年一贯")) {
            return "nineYear";
        } else if (words.contains("幼儿园")) {
            return "kindergarten";
        } else if (words.contains("中小学") || words.contains("学校")) {
            return "all";
        } else if (words.contains("小")) {
            return "primary";
        }
        return words.contains("初") || words.equals("中学") ? "junior" : "some";
    }

    private static School school(Row row) {
        return (School) row.fact();
    }

    private SubmittedFigure figure(String of, BigDecimal count, String place, String words, int reading) {
        return new SubmittedFigure(
                of,
                roster.township().subject().id(),
                Set.of("", "preschool", "primary", "junior"), // the word names the kind
                new Ratio(count, BigDecimal.ONE),
                null,
                PATH,
                place,
                words,
                reading);
    }
}
