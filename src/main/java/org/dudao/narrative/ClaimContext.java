package org.dudao.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of whom, of which stage and of which time a claim speaks, by the words of its clause; what they do not say stays null.
 *
 * @param subject who is named; null for the office whose summary it is
 * @param stage {@code preschool}, {@code primary}, {@code junior} or {@code senior}
 * @param isStageCertain false where its sentence names several stages and its clause none, so that nothing may be held against it
 * @param isCertain false where an earlier sentence of its paragraph speaks of another subject or time and its own says nothing
 * @param period when, or how often
 */
record ClaimContext(
        @Nullable Named subject,
        @Nullable String stage,
        boolean isStageCertain,
        boolean isCertain,
        @Nullable When period) {
    private static final List<Stage> STAGES = List.of(
            new Stage("senior", Pattern.compile("高中|高级中学")),
            new Stage("junior", Pattern.compile("初中|初级中学|國中|初[一二三]|[七八九]年级|1[23]\\s*(?:-|—|~|至|到)\\s*1[4-6]\\s*周?岁")),
            new Stage("primary", Pattern.compile("小学|完小|教学点|國小|[67]\\s*(?:-|—|~|至|到)\\s*1[0-2]\\s*周?岁")),
            new Stage("preschool", Pattern.compile("幼儿|学前|入园|园所|3\\s*(?:-|—|~|至|到)\\s*[56]\\s*周?岁")));

    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*(?:-|—|~|至)\\s*((?:19|20)[0-9]{2})\\s*学?年度?");
    private static final Pattern OTHER = Pattern.compile(
            "去年|前年|往年|上学年|上一?学?年度?|[近过][去]?[几两三四五二0-9]+年来?|[几两三四五二0-9]年[来间内]|十[一二三四]五|明年|来年|下学?年|(?:19|20)[0-9]{2}年|多年来|历年|以来|累计|当时|原有|原来");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final List<Every> EVERY = List.of(
            new Every("year", Pattern.compile("每学?年|年均|每生每年")),
            new Every("term", Pattern.compile("每学期|每期|每半年")),
            new Every("month", Pattern.compile("每个?月|月均")),
            new Every("week", Pattern.compile("每周|每星期")),
            new Every("day", Pattern.compile("每[天日]")));

    /**
     * Who is named.
     *
     * @param kind {@code township}, {@code school}, {@code county} or {@code other}
     * @param id the code in the submission; null if it has none of this name
     */
    record Named(String text, String kind, @Nullable String id) {}

    /**
     * When, or how often.
     *
     * @param year the school year; null if none is named
     * @param per {@code year}, {@code term}, {@code month}, {@code week} or {@code day}
     */
    record When(
            String text, @Nullable String year, @Nullable String per) {}

    private record Stage(String name, Pattern pattern) {}

    private record Every(String name, Pattern pattern) {}

    /**
     * The context of a number.
     *
     * @param paragraph the text of its paragraph up to its sentence
     * @param sentence the text of its sentence up to the number, from the end of which words count more
     * @param before the text of its clause up to the number
     * @param clause the text of its clause
     */
    static ClaimContext of(String paragraph, String sentence, String before, String clause, SubjectNames names) {
        String own = last(before);
        String stage = own == null ? only(clause, sentence) : own;
        boolean isStageCertain = own != null || (stage == null ? named(sentence).isEmpty() : isOfAll(sentence));
        Named subject = names.last(sentence);
        Named earlier = subject == null ? names.last(paragraph) : null;
        When period = period(clause, sentence);
        boolean isCertain = (earlier == null || earlier.kind().equals("township"))
                && (period != null || !OTHER.matcher(paragraph).find());
        return new ClaimContext(subject, stage, isStageCertain, isCertain, period);
    }

    /** Whether the stage of a sentence is named before its numbers, so that all of them are of it. */
    private static boolean isOfAll(String sentence) {
        Matcher number = DIGIT.matcher(sentence);
        return named(number.find() ? sentence.substring(0, number.start()) : sentence)
                        .size()
                == 1;
    }

    /** The stage of a clause, or of its sentence, that names only one. */
    private static @Nullable String only(String clause, String sentence) {
        List<String> inClause = named(clause);
        List<String> all = inClause.isEmpty() ? named(sentence) : inClause;
        return all.size() == 1 ? all.get(0) : null;
    }

    private static List<String> named(String text) {
        return STAGES.stream()
                .filter(stage -> stage.pattern().matcher(text).find())
                .map(Stage::name)
                .toList();
    }

    /** The stage that is named last. */
    private static @Nullable String last(String text) {
        String found = null;
        int at = -1;
        for (Stage stage : STAGES) {
            Matcher match = stage.pattern().matcher(text);
            while (match.find()) {
                if (match.start() > at) {
                    at = match.start();
                    found = stage.name();
                }
            }
        }
        return found;
    }

    private static @Nullable When period(String clause, String sentence) {
        for (Every every : EVERY) {
            Matcher match = every.pattern().matcher(clause);
            if (match.find()) {
                return new When(match.group(), null, every.name());
            }
        }
        Matcher year = YEAR.matcher(sentence);
        if (year.find()) {
            return new When(year.group(), year.group(1) + "-" + year.group(2), null);
        }
        Matcher other = OTHER.matcher(sentence);
        return other.find() ? new When(other.group(), null, null) : null;
    }
}
