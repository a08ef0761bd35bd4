package org.dudao.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A school's group `kindergarten`. */
public record SchoolKindergarten(
        @Field(zh = "办园许可证号", type = FieldType.STATED_TEXT, lasting = true)
        String licenceNo,

        @Field(zh = "许可证有效期至", type = FieldType.DATE, lasting = true, future = true)
        LocalDate licenceExpiry,

        @Field(zh = "在园幼儿数", unit = "人", type = FieldType.WHOLE)
        Long pupils,

        @Field(zh = "公办园在园幼儿数", unit = "人", type = FieldType.WHOLE)
        Long publicPupils,

        @Field(zh = "普惠性幼儿园在园幼儿数", unit = "人", type = FieldType.WHOLE)
        Long inclusivePupils,

        @Field(zh = "专任教师数", unit = "人", type = FieldType.WHOLE)
        Long fullTimeTeachers,

        @Field(zh = "园长与专任教师数", unit = "人", type = FieldType.WHOLE)
        Long teachers,

        @Field(zh = "持证人数", unit = "人", type = FieldType.WHOLE)
        Long certified,

        @Field(zh = "存在小学化做法", type = FieldType.YES_NO) Boolean primaryStyle,

        @Field(zh = "学前一年收取的保教费", unit = "元", type = FieldType.DECIMAL)
        BigDecimal finalYearFeeCharged,

        @Field(zh = "园舍建筑面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal floorArea,

        @Field(zh = "幼儿活动用房面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal activityRoomArea,

        @Field(zh = "室外游戏场地面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal outdoorArea,

        @Field(zh = "是否小区配套园", type = FieldType.YES_NO, lasting = true)
        Boolean estateKindergarten,

        @Field(zh = "是否已移交", type = FieldType.YES_NO) Boolean handedOver,

        @Field(zh = "附设学前班班数", unit = "个", type = FieldType.WHOLE)
        Long attachedClasses,

        @Field(zh = "附设班幼儿数", unit = "人", type = FieldType.WHOLE)
        Long attachedChildren,

        @Field(zh = "附设班最大班额", unit = "人", type = FieldType.WHOLE, note = "人数最多的一个附设班")
        Long attachedLargestClass,

        @Field(zh = "附设班年龄段", type = FieldType.CHOICE, note = "学前班填大班；各班年龄段不同的，请填班级表")
        AgeGroup attachedAgeGroup,

        @Field(zh = "附设班专任教师数", unit = "人", type = FieldType.WHOLE)
        Long attachedTeachers,

        @Field(zh = "附设班保育员数", unit = "人", type = FieldType.WHOLE)
        Long attachedCarers,

        @Field(zh = "全日制", type = FieldType.YES_NO, lasting = true)
        Boolean fullDay,

        @Field(zh = "园舍规划设计年份", type = FieldType.WHOLE, lasting = true)
        Long designedYear,

        @Field(zh = "学前一年保教费减免", unit = "元/生·月", type = FieldType.DECIMAL, note = "民办")
        BigDecimal finalYearFeeReduction,

        @Field(zh = "当地同类型公办园免除水平", unit = "元/生·月", type = FieldType.DECIMAL, note = "民办，由县确定")
        BigDecimal localPublicFee,

        @Field(zh = "组织入园考试或者测试", type = FieldType.YES_NO, note = "必要的身体健康检查除外")
        Boolean entranceTest,

        @Field(zh = "收费公示", type = FieldType.YES_NO, note = "收费项目和标准、服务内容、退费规则")
        Boolean feesPublished,

        @Field(zh = "卫生室或者保健室", type = FieldType.YES_NO) Boolean healthRoom,

        @Field(zh = "卫生保健人员数", unit = "人", type = FieldType.WHOLE)
        Long healthStaff) {
    /** The first year of design to which the areas per child of new kindergartens apply, 教督〔2020〕1号. */
    public static final long AREAS_SINCE = 2017;

    /**
     * The number of children in the largest attached class: the number stated, or what the average proves if that is more; where there is
     * one class, all its children.
     *
     * @return null if it is not known
     */
    public Long largestAttached() {
        Long least = leastOfLargestAttached();
        if (attachedLargestClass == null) {
            return attachedClasses != null && attachedClasses == 1 ? attachedChildren : null;
        }
        return least == null ? attachedLargestClass : Long.valueOf(Math.max(attachedLargestClass, least));
    }

    /**
     * The least that the largest attached class can have: the average, rounded up.
     *
     * @return null if it is not known
     */
    public Long leastOfLargestAttached() {
        if (attachedClasses == null || attachedClasses == 0 || attachedChildren == null) {
            return null;
        }
        return -Math.floorDiv(-attachedChildren, attachedClasses);
    }
}
