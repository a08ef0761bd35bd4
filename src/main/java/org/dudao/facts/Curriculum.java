package org.dudao.facts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        Long peTaken) {
    /** The longest homework of some grades, in minutes per day; null unless reported for each of them. */
    public Long homeworkMost(Grade first, Grade last) {
        boolean all = homeworkByGrade != null
                && EnumSet.range(first, last).stream().allMatch(g -> homeworkByGrade.get(g) != null);
        return all ? homeworkMostKnown(first, last) : null;
    }

    /** The longest reported homework of some grades, in minutes per day; null if none is reported. */
    public Long homeworkMostKnown(Grade first, Grade last) {
        return homeworkByGrade == null
                ? null
                : EnumSet.range(first, last).stream()
                        .map(homeworkByGrade::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
