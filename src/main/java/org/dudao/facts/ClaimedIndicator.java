package org.dudao.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An indicator that townships state in words and that follows from their counts too. */
public enum ClaimedIndicator {
    PRIMARY_ENROLMENT("primary-enrolment", SubjectKind.TOWNSHIP, "小学入学率", "(?:小学(?:儿童)?|儿童)入学率", "enrolment primary"),
    JUNIOR_ENROLMENT("junior-enrolment", SubjectKind.TOWNSHIP, "初中入学率", "(?:JUNIOR)入学率", "enrolment junior"),
    COMPULSORY_ENROLMENT("compulsory-enrolment", SubjectKind.TOWNSHIP, "义务教育入学率", "(?:BOTH)入学率", "enrolment"),
    PRIMARY_DROPOUT(
            "primary-dropout", SubjectKind.TOWNSHIP, "小学辍学率", "(?:小学(?:儿童)?|儿童)(?:辍学|失学|流失)率", "dropout primary"),
    JUNIOR_DROPOUT("junior-dropout", SubjectKind.TOWNSHIP, "初中辍学率", "(?:JUNIOR)(?:辍学|失学|流失)率", "dropout junior"),
    COMPULSORY_DROPOUT("compulsory-dropout", SubjectKind.TOWNSHIP, "义务教育辍学率", "(?:BOTH)(?:辍学|失学|流失)率", "dropout"),
    FLOOR_AREA(
            "floor-area",
            SubjectKind.SCHOOL,
            "生均校舍建筑面积",
            "EACH(?:学校)?(?:校舍|房屋)?(?:总)?(?:建筑)?(?:总)?面积",
            "area floor pupil"),
    BOOKS("books", SubjectKind.SCHOOL, "生均图书册数", "EACH(?:纸质)?(?:图书|藏书)(?:册|数|量|拥有|占有|馆藏|藏书)*", "book pupil"),
    PUPILS_PER_TEACHER("pupils-per-teacher", SubjectKind.SCHOOL, "生师比", "(?:生师|师生)比(?:例|率)?", "pupil teacher");

    private static final String JUNIOR = "初中(?:儿童少年|少年儿童|少年|儿童)?|初级中学(?:少年)?|少年";
    private static final String BOTH =
            "|(?:(?:九年制?)?义务|九年制|九年一贯制|中小学|小学[和与及]?初中|初中[和与及]?小学|小学初级中学)?(?:儿童和?少年|少年和?儿童|青?少年儿童|青少年)?|义务儿童";
    private static final String EACH = "(?:生均|人均|每生|每生均)";

    /** Words of a name that do not change its meaning. */
    private static final Pattern NEUTRAL = Pattern.compile(
            "全镇|全乡|我镇|我乡|本镇|本乡|镇域内?|辖区内?|乡镇|本学年内?|学年内?|全年|本年度?|(?<![一二三四五六七八九十0-9少])年度?|适龄|学龄|阶段|学段|教育(?!局)|在校|(?<=初中)学生|(?<![小中])学生(?!均)|(?<=小学|初中|中学)生|净|纯|的");

    /** Words of an id or an English name that do not change its meaning. */
    private static final Set<String> UNSAID = Set.of(
            "rate",
            "net",
            "school",
            "stage",
            "annual",
            "of",
            "the",
            "per",
            "a",
            "to",
            "education",
            "secondary",
            "age",
            "compulsory",
            "ratio",
            "data",
            "facility",
            "claimed",
            "in",
            "and",
            "library",
            "full",
            "time",
            "number",
            "each");

    private final String code;
    private final SubjectKind subject;
    private final String zh;
    private final String chinese;
    private final String english;

    ClaimedIndicator(String code, SubjectKind subject, String zh, String chinese, String english) {
        this.code = code;
        this.subject = subject;
        this.zh = zh;
        this.chinese = chinese;
        this.english = english;
    }

    /** The indicator of a name or an id; null if there is none. */
    public static ClaimedIndicator of(String name) {
        if (name == null) {
            return null;
        }
        String chinese = NEUTRAL.matcher(PrintedNumber.plain(name).replaceAll("[^\\p{IsHan}0-9a-z%]", ""))
                .replaceAll("")
                .replaceAll("%$", "");
        String english = english(name);
        for (ClaimedIndicator each : values()) {
            if (chinese.matches(each.pattern()) || english.equals(each.english)) {
                return each;
            }
        }
        return null;
    }

    private String pattern() {
        return chinese.replace("JUNIOR", JUNIOR).replace("BOTH", BOTH).replace("EACH", EACH);
    }

    /** The significant words of an id or an English name, in order; a name of the rate alone means enrolment. */
    private static String english(String name) {
        if (!name.matches("[A-Za-z\\s._%()/-]+")) {
            return "no English";
        }
        Set<String> words = Arrays.stream(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z]+", -1))
                .map(word -> word.replaceFirst("^enrol.*", "enrolment").replaceFirst("^drop(?:ped|s)?$", "dropout"))
                .map(word -> word.replaceFirst("(?<=pupil|teacher|book|school)s$", ""))
                .filter(word -> !word.isEmpty() && !UNSAID.contains(word) && !word.equals("out"))
                .collect(Collectors.toCollection(TreeSet::new));
        String all = String.join(" ", words);
        return all.equals("primary") || all.equals("junior") ? "enrolment " + all : all;
    }

    /** The name of its measure in the rules. */
    public String code() {
        return code;
    }

    /** The kind of its subject: township or school. */
    public SubjectKind subject() {
        return subject;
    }

    /** The usual Chinese name. */
    public String zh() {
        return zh;
    }

    /** Whether it is stated in percent. */
    public boolean isRate() {
        return subject == SubjectKind.TOWNSHIP;
    }

    /** Whether a text can be the unit of its numbers. */
    public boolean takes(String unit) {
        return isRate()
                ? unit.equals(CountedUnit.PERCENT)
                : unit.isEmpty()
                        || (this == FLOOR_AREA
                                ? unit.equals("㎡")
                                : this == BOOKS ? unit.equals("册") : unit.equals("人"));
    }
}
