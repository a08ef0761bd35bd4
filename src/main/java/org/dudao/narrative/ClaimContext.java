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
 * @param period when, or how often
 */
record ClaimContext(
        @Nullable Named subject,
        @Nullable String stage,
        boolean isStageCertain,
        @Nullable When period) {
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "school",
                    "[\\u4e00-\\u9fffa-z]{1,10}?(?<![有各的对在与和到是为等所个及于向全本该班属内至级全])(?:中心小学|小学|中心校|初级中学|中学|中心幼儿园|幼儿园|教学点|九年一贯制学校)(?![\\u4e00-\\u9fff]{0,2}(?:阶段|校舍))"),
            new Kind("county", "全[县区市省州旗]|我[县区市]|[省市县区]级"),
            new Kind("township", "我[镇乡办]|全[镇乡]|本[镇乡]|全?辖区|[镇乡]域"));

    private static final List<Stage> STAGES = List.of(
            new Stage("senior", Pattern.compile("高中|高级中学")),
            new Stage("junior", Pattern.compile("初中|初级中学|國中")),
            new Stage("primary", Pattern.compile("小学|完小|教学点|國小")),
            new Stage("preschool", Pattern.compile("幼儿|学前|入园|园所")));

    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*(?:-|—|~|至)\\s*((?:19|20)[0-9]{2})\\s*学?年度?");
    private static final Pattern OTHER =
            Pattern.compile("去年|上学年|上一?学?年度?|近[几两三四五二0-9]+年来?|十[一二三四]五|明年|(?:19|20)[0-9]{2}年|多年来|历年");
    private static final List<Every> EVERY = List.of(
            new Every("year", Pattern.compile("每学?年|年均|每生每年")),
            new Every("term", Pattern.compile("每学期|每期|每半年")),
            new Every("month", Pattern.compile("每个?月|月均")),
            new Every("week", Pattern.compile("每周|每星期")),
            new Every("day", Pattern.compile("每[天日]")));

    /** Who is named. */
    record Named(String text, String kind) {}

    /**
     * When, or how often.
     *
     * @param year the school year; null if none is named
     * @param per {@code year}, {@code term}, {@code month}, {@code week} or {@code day}
     */
    record When(
            String text, @Nullable String year, @Nullable String per) {}

    private record Kind(String name, Pattern pattern) {
        Kind(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }
    }

    private record Stage(String name, Pattern pattern) {}

    private record Every(String name, Pattern pattern) {}

    /**
     * The context of a number.
     *
     * @param sentence the text of its sentence up to the number, from the end of which words count more
     * @param before the text of its clause up to the number
     * @param clause the text of its clause
     */
    static ClaimContext of(String sentence, String before, String clause) {
        String own = last(before);
        String stage = own == null ? only(clause, sentence) : own;
        boolean isCertain = stage != null || named(sentence).isEmpty();
        return new ClaimContext(subject(sentence), stage, isCertain, period(clause, sentence));
    }

    private static @Nullable Named subject(String sentence) {
        Named last = null;
        int at = -1;
        for (Kind kind : KINDS) {
            Matcher match = kind.pattern().matcher(sentence);
            while (match.find()) {
                if (match.start() > at) {
                    at = match.start();
                    last = new Named(match.group(), kind.name());
                }
            }
        }
        return last;
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
