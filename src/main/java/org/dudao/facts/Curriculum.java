package org.dudao.facts;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school's group `curriculum`. */
public record Curriculum(
        @Field(zh = "应开课程", type = FieldType.TEXTS) List<String> coursesRequired,
        @Field(zh = "实开课程", type = FieldType.TEXTS) List<String> coursesOffered,

        @Field(zh = "各学科周课时", unit = "节", type = FieldType.COUNTS)
        Map<String, Long> periodsBySubject,

        @Field(zh = "周总课时", unit = "节", type = FieldType.WHOLE)
        Long totalPeriods,

        @Field(zh = "每日体育活动时间", unit = "分钟", type = FieldType.WHOLE)
        Long dailyExerciseMinutes,

        @Field(zh = "应开实验数", unit = "个", type = FieldType.WHOLE)
        Long experimentsRequired,

        @Field(zh = "实开实验数", unit = "个", type = FieldType.WHOLE)
        Long experimentsDone,

        @Field(zh = "书面作业时长", unit = "分钟", type = FieldType.WHOLE, note = "全校每天平均；分年级的填“各年级书面作业时长”")
        Long homeworkMinutes,

        @Field(zh = "各年级书面作业时长", unit = "分钟", type = FieldType.GRADE_COUNTS, note = "每天平均完成时间；没有的年级填0")
        Map<Grade, Long> homeworkByGrade,

        @Field(zh = "手机管理办法", type = FieldType.YES_NO) Boolean phoneRule,
        @Field(zh = "统一保管装置", type = FieldType.YES_NO) Boolean phoneStorage,

        @Field(zh = "节假日集体补课次数", unit = "次", type = FieldType.WHOLE)
        Long holidayLessons,

        @Field(zh = "每日综合体育活动时间", unit = "分钟", type = FieldType.WHOLE, note = "学校安排的各类体育活动合计，含体育课；与“每日体育活动时间”分开填报")
        Long comprehensiveSportMinutes,

        @Field(zh = "课间时间", unit = "分钟", type = FieldType.WHOLE, note = "不含大课间；各课间不同的填最短的")
        Long breakMinutes,

        @Field(zh = "学期被占用体育课节数", unit = "节", type = FieldType.WHOLE, note = "被其他课程或者活动占用的")
        Long peTaken,

        @Field(zh = "各年级每学期考试次数", unit = "次", type = FieldType.GRADE_COUNTS, note = "学校组织的纸笔考试；没有的年级填0")
        Map<Grade, Long> examsPerTermByGrade,

        @Field(zh = "提供课后服务", type = FieldType.YES_NO) Boolean afterSchool,

        @Field(zh = "上午上课时间", type = FieldType.TEXT, note = "上午第一节课开始的时间，24小时制，如“08:20”")
        String firstLesson,

        @Field(zh = "按规定使用国家统编教材和审定教科书", type = FieldType.YES_NO)
        Boolean stateTextbooks,

        @Field(zh = "以国家通用语言文字为基本教学用语用字", type = FieldType.YES_NO)
        Boolean mandarinTeaching) {
    /** The earliest first lesson of primary and of secondary schools, 教基厅函〔2021〕11号. */
    private static final LocalTime PRIMARY_STARTS = LocalTime.of(8, 20);

    private static final LocalTime SECONDARY_STARTS = LocalTime.of(8, 0);

    /** Hours and minutes, each of one or two digits, with a colon of either width. */
    private static final Pattern CLOCK = Pattern.compile("\\s*([01]?\\d|2[0-3])[:：]([0-5]\\d)\\s*");

    /** The longest homework of some grades, in minutes per day; null unless reported for each of them. */
    public Long homeworkMost(Grade first, Grade last) {
        return most(homeworkByGrade, first, last);
    }

    /** The longest reported homework of some grades, in minutes per day; null if none is reported. */
    public Long homeworkMostKnown(Grade first, Grade last) {
        return mostKnown(homeworkByGrade, first, last);
    }

    /** The most examinations of some grades in a term; null unless reported for each of them. */
    public Long examsMost(Grade first, Grade last) {
        return most(examsPerTermByGrade, first, last);
    }

    /** The most reported examinations of some grades in a term; null if none is reported. */
    public Long examsMostKnown(Grade first, Grade last) {
        return mostKnown(examsPerTermByGrade, first, last);
    }

    private static Long most(Map<Grade, Long> byGrade, Grade first, Grade last) {
        boolean all = byGrade != null && EnumSet.range(first, last).stream().allMatch(g -> byGrade.get(g) != null);
        return all ? mostKnown(byGrade, first, last) : null;
    }

    private static Long mostKnown(Map<Grade, Long> byGrade, Grade first, Grade last) {
        return byGrade == null
                ? null
                : EnumSet.range(first, last).stream()
                        .map(byGrade::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The minutes by which the first lesson is too early in a primary school; null if no time is stated. */
    public Long minutesTooEarlyInPrimary() {
        return minutesBefore(PRIMARY_STARTS);
    }

    /** The minutes by which the first lesson is too early in a secondary school; null if no time is stated. */
    public Long minutesTooEarlyInSecondary() {
        return minutesBefore(SECONDARY_STARTS);
    }

    private Long minutesBefore(LocalTime earliest) {
        Matcher clock = CLOCK.matcher(firstLesson == null ? "" : firstLesson);
        return clock.matches()
                ? Math.max(
                        0,
                        LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
                                .until(earliest, ChronoUnit.MINUTES))
                : null;
    }
}
