package org.dudao.facts;

import java.time.LocalDate;

/** One canteen. */
public record Canteen(
        @Field(zh = "编号", type = FieldType.CODE, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, required = true)
        String schoolCode,

        @Field(zh = "食品经营许可证号", type = FieldType.STATED_TEXT)
        String licenceNo,

        @Field(zh = "许可证有效期至", type = FieldType.DATE, future = true)
        LocalDate licenceExpiry,

        @Field(zh = "从业人员数", unit = "人", type = FieldType.WHOLE)
        Long staff,

        @Field(zh = "持健康证人数", unit = "人", type = FieldType.WHOLE)
        Long staffWithHealthCert,

        @Field(zh = "每品种留样量", unit = "g", type = FieldType.WHOLE)
        Long sampleGrams,

        @Field(zh = "留样时间", unit = "h", type = FieldType.WHOLE)
        Long sampleHours,

        @Field(zh = "供餐餐次", unit = "餐", type = FieldType.WHOLE)
        Long mealsServed,

        @Field(zh = "陪餐餐次", unit = "餐", type = FieldType.WHOLE)
        Long mealsAccompanied,

        @Field(zh = "“三无”产品次数", unit = "次", type = FieldType.WHOLE)
        Long threeNoneEvents) {}
