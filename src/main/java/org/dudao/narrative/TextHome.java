package org.dudao.narrative;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Whose summary each piece of a text is, and of which year: who is meant where nobody is named.
 *
 * <p>A piece whose title names another year, or of several pieces one that does not name the township, is not of the submission.
 */
final class TextHome {
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*(?:(?:-|—|–|~|至)\\s*((?:19|20)[0-9]{2}))?\\s*学?年");
    private static final Pattern SCHOOL = Pattern.compile("小学|中学|幼儿园|学校|中心校");
    /** An office that looks after schools, in a title. */
    private static final Pattern OFFICE =
            Pattern.compile("教育办|教办|教育组|教育总支|中心学?校(?!.*(?:小学|中学|幼儿园))|(?<!全)[镇乡]教育|[镇乡]中小学|人民政府|学前教育");

    /** About kindergartens alone, in a title. */
    private static final Pattern EARLY = Pattern.compile("^(?!.*(?:小学|中学|学校|。))(?:.*(?:学前教育|幼儿园|保教|幼小衔接))");

    private static final Pattern OWN_SCHOOL = Pattern.compile("[我本]校|[我本]园");
    private static final int YEAR_DIGITS = 4;

    private final Map<String, @Nullable String> byPiece = new HashMap<>();
    private final Predicate<String> ofSchoolTopics;
    private final Set<String> ofSchools = new HashSet<>();
    private final @Nullable String schoolYear;

    /**
     * Reads the titles of the pieces.
     *
     * @param submission null if there is none
     * @param ofSchoolTopics whether schools are what a standard is asked of
     */
    TextHome(
            String plain,
            List<Piece> pieces,
            @Nullable Submission submission,
            NamedSubjects names,
            Predicate<String> ofSchoolTopics) {
        this.ofSchoolTopics = ofSchoolTopics;
        schoolYear = submission == null ? null : submission.year().toString();
        String name =
                submission == null ? null : submission.dataset().township().name();
        for (Piece piece : pieces) {
            String text = plain.substring(piece.span().from(), piece.span().to());
            boolean isOther =
                    isOfAnotherYear(piece.title()) || (pieces.size() > 1 && (name == null || !text.contains(name)));
            boolean isSchools = isSchools(piece.title(), text, names);
            if (isSchools) {
                ofSchools.add(piece.id());
            }
            ClaimContext.Named named = isSchools ? named(piece.title(), names) : null;
            String owner = isSchools ? (named == null ? null : named.id()) : names.township();
            byPiece.put(piece.id(), isOther ? null : owner);
        }
    }

    /** Whether a piece is that of a school, by its title or because it speaks of 我校 and its title names schools. */
    private static boolean isSchools(String title, String text, NamedSubjects names) {
        long own = OWN_SCHOOL.matcher(text).results().limit(2).count();
        ClaimContext.Named named = named(title, names);
        boolean isNamed = named != null
                && named.kind().equals("school")
                && !OFFICE.matcher(title).find();
        return isNamed || (SCHOOL.matcher(title).find() && own == 2);
    }

    /** Who is named by a title up to its first noun for a school; null if it has none. */
    private static ClaimContext.@Nullable Named named(String title, NamedSubjects names) {
        Matcher school = SCHOOL.matcher(title);
        return school.find() ? names.in(title.substring(0, school.end())).last() : null;
    }

    private boolean isOfAnotherYear(String title) {
        Matcher years = YEARS.matcher(title);
        return schoolYear != null && years.find() && !isWithin(years.group(1), years.group(2));
    }

    /** Whether a year, or two, are those of the submission. */
    private boolean isWithin(String first, @Nullable String second) {
        String year = String.valueOf(schoolYear);
        return second == null
                ? year.contains(first)
                : year.equals(first + "-" + second) && first.length() == YEAR_DIGITS;
    }

    /** The code of whom a piece speaks where it names nobody; null if that is not known. */
    @Nullable
    String office(Piece piece) {
        return byPiece.get(piece.id());
    }

    /** Whether a standard, or a count, is one of schools. */
    boolean isOfSchools(String topic) {
        return ofSchoolTopics.test(topic);
    }

    /** Whether a topic is of all schools, and the title of the piece says that it is about kindergartens alone. */
    boolean isOfOtherStage(Piece piece, @Nullable String topic) {
        return topic != null
                && EARLY.matcher(piece.title()).find()
                && topic.contains("[]")
                && !topic.contains("kindergarten");
    }

    /** Whether a piece is that of a school. */
    boolean isOfSchool(Piece piece) {
        return ofSchools.contains(piece.id());
    }

    /** Whether a claim of a period is of the school year of the submission, or of a day or term in it. */
    boolean isOfYear(ClaimContext.@Nullable When period) {
        return period == null
                || period.per() != null
                || (period.year() != null && period.year().equals(schoolYear));
    }
}
