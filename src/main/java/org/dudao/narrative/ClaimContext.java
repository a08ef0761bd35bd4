package org.dudao.narrative;

import java.util.List;
import java.util.Map;
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
    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*(?:-|—|~|至)\\s*((?:19|20)[0-9]{2})\\s*学?年度?");
    private static final Pattern OTHER = Pattern.compile(
            "(?<![比较同与])(?:去年|前年|往年|上学年|上一?学?年度?)|[近过][去]?[几两三四五二0-9]+年来?|[几两三四五二0-9]年[来间内]|十[一二三四]五|明年|来年|下学?年|(?:19|20)[0-9]{2}年|多年来|历年|以来|累计|当时|原有|原来|年前|(?<!全)[上下]半年");

    /** Words of an earlier sentence by which this one may go on about another year: what was, and no plan. */
    private static final Pattern PAST =
            Pattern.compile("(?<![比较同与])(?:去年|前年|往年|上学年|上一?学?年度?)|十[一二三四]五|(?:19|20)[0-9]{2}年(?!度?计划)|历年|当时|原有|原来|年前");

    /** Words by which a sentence is of this year, whatever the one before it is of. */
    private static final Pattern NOW = Pattern.compile("如今|目前|现有|现在|本学年|今年|这学年|这一学年|截至|本年度|全学年");

    /** Words that are of no single school, so that a sentence with them does not go on about one. */
    private static final Pattern SCOPE = Pattern.compile("义务教育阶段|各学段|(?<!其)中小学|(?:小学|初中)[、和及与](?:小学|初中)");

    /** By the noun for a school those of which it is none. */
    private static final Map<String, Pattern> OTHER_KINDS = Map.of(
            "小学", Pattern.compile("^(?:初中|幼儿园)"),
            "中学", Pattern.compile("^(?:小学|幼儿园)"),
            "幼儿园", Pattern.compile("^(?:小学|初中)"));

    /** After a number the school that it is of: 526名学生的初级中学. */
    private static final Pattern OF_NEXT = Pattern.compile("^[^,，。;；、]{0,6}的[^,，。;；、]{0,10}(?:小学|中学|学校|幼儿园|教学点)");

    /** In what somebody else says of his own: “我们学校只有12名老师”. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*我[^”]*$");

    /** What a group or a team consists of: 小组由9人组成,校领导3人、教师2人. */
    private static final Pattern COMPOSED = Pattern.compile("组成[,，:：]|(?:小组|委员会|专班|裁判组)[^,，。;；]{0,8}[0-9]+人");

    /** A word that opens a remark about itself, after another such remark: 新桥小学(…)、黄泥岗(专任教师. */
    private static final Pattern REMARK = Pattern.compile("[)）][、和及与,，]([\\u4e00-\\u9fff]{2,8})[(（][^()（）]*$");

    /** Two schools together: 九年一贯制学校、中心小学寄宿298人. */
    private static final Pattern JOINED = Pattern.compile(
            "[\\u4e00-\\u9fff](?:学校|小学|中学|幼儿园)[、和与及][\\u4e00-\\u9fff]{1,10}(?:学校|小学|中学|幼儿园)[^、0-9]{0,12}$");

    private static final Pattern COLUMNS = Pattern.compile("[|\\t]");

    /** The row of a table that sums the others. */
    private static final Pattern TOTAL = Pattern.compile("^[\\s|]*(?:合计|总计|全[镇乡])");

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

    private record Every(String name, Pattern pattern) {}

    /** Whether it speaks of the county, another township, or some that are not named. */
    boolean isOfOthers() {
        return subject != null
                && (subject.kind().equals("county") || subject.kind().equals("other"));
    }

    /** The context of a number. */
    static ClaimContext of(ClaimWindow window, NamedSubjects names) {
        StageWords stage = StageWords.of(window);
        NamedSubjects.Subjects ofPart = names.in(window.part());
        NamedSubjects.Subjects subjects = ofPart.last() == null ? names.in(window.sentence()) : ofPart;
        Named earlier = subjects.last() == null ? names.in(window.earlier()).last() : null;
        boolean isUnderSchool =
                subjects.last() == null && isOfSchool(names.in(window.above()).last());
        When period = period(window);
        boolean isOfNow = period != null
                || ofPart.last() != null
                || NOW.matcher(window.sentence()).find()
                || !PAST.matcher(window.before()).find();
        Named before = ofPart.last() == null ? subjects.last() : null;
        boolean isOfPart = before == null || before.kind().equals("township");
        boolean isOfOne = !JOINED.matcher(window.phrase()).find()
                && (!subjects.areSeveral() || names.in(window.own()).last() != null);
        Named own = subjects.last();
        boolean isOfRow = window.heading().isEmpty()
                || !COLUMNS.matcher(window.sentence()).find()
                || (own != null && own.id() != null)
                || TOTAL.matcher(window.sentence()).find();
        boolean isCertain = isOfNow
                && isOfRow
                && !QUOTED.matcher(window.sentence()).find()
                && !COMPOSED.matcher(window.sentence()).find()
                && !isInRemark(window.sentence(), names)
                && !isUnderSchool
                && !OF_NEXT.matcher(window.after()).find()
                && isOfPart
                && isOfOne
                && (earlier == null
                        || !earlier.kind().equals("school")
                        || SCOPE.matcher(window.sentence()).find()
                        || isOfOtherKind(earlier.text(), window.own()));
        return new ClaimContext(subjects.last(), stage.stage(), stage.isCertain(), isCertain, period);
    }

    /** Whether it stands in a remark about somebody of whom the names know nothing. */
    private static boolean isInRemark(String sentence, NamedSubjects names) {
        Matcher remark = REMARK.matcher(sentence);
        return remark.find() && names.in(remark.group(1)).last() == null;
    }

    private static boolean isOfSchool(@Nullable Named named) {
        return named != null && named.kind().equals("school");
    }

    /** Whether a clause names a kind of school that one named before is not. */
    private static boolean isOfOtherKind(String school, String own) {
        return OTHER_KINDS.entrySet().stream()
                .anyMatch(one -> school.endsWith(one.getKey())
                        && one.getValue().matcher(own).find());
    }

    private static @Nullable When period(ClaimWindow window) {
        for (Every every : EVERY) {
            Matcher match = every.pattern().matcher(window.clause());
            if (match.find()) {
                return new When(match.group(), null, every.name());
            }
        }
        Matcher year = YEAR.matcher(window.sentence());
        if (year.find()) {
            return new When(year.group(), year.group(1) + "-" + year.group(2), null);
        }
        Matcher other = OTHER.matcher(window.part());
        return other.find() ? new When(other.group(), null, null) : null;
    }
}
