package org.dudao.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A school's group `kindergarten`. */
public record SchoolKindergarten(
        @Field(zh = "办园许可证号", type = FieldType.STATED_TEXT) String licenceNo,

        @Field(zh = "许可证有效期至", type = FieldType.DATE, future = true)
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

        @Field(zh = "园舍建筑面积", unit = "㎡", type = FieldType.DECIMAL)
        BigDecimal floorArea,

        @Field(zh = "幼儿活动用房面积", unit = "㎡", type = FieldType.DECIMAL)
        BigDecimal activityRoomArea,

        @Field(zh = "室外游戏场地面积", unit = "㎡", type = FieldType.DECIMAL)
        BigDecimal outdoorArea,

        @Field(zh = "是否小区配套园", type = FieldType.YES_NO) Boolean estateKindergarten,
        @Field(zh = "是否已移交", type = FieldType.YES_NO) Boolean handedOver,

        @Field(zh = "附设学前班班数", unit = "个", type = FieldType.WHOLE)
        Long attachedClasses,

        @Field(zh = "附设班幼儿数", unit = "人", type = FieldType.WHOLE)
        Long attachedChildren,

        @Field(zh = "全日制", type = FieldType.YES_NO) Boolean fullDay) {}
