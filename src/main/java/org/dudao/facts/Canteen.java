package org.dudao.facts;

import java.time.LocalDate;

/** One canteen. */
public record Canteen(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                note = "校内唯一，可用本单位的叫法，如 东食堂；不得含姓名或身份证号；填了食品经营许可证号的，或该校只有一个食堂的，可不填")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(zh = "食品经营许可证号", type = FieldType.STATED_TEXT, lasting = true)
        String licenceNo,

        @Field(zh = "许可证有效期至", type = FieldType.DATE, lasting = true, future = true)
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
        Long threeNoneEvents,

        @Field(zh = "经营方式", type = FieldType.CHOICE, lasting = true)
        CanteenOperation operation,

        @Field(zh = "经营单位经公开竞争确定", type = FieldType.YES_NO) Boolean tendered,
        @Field(zh = "供应营养改善计划膳食", type = FieldType.YES_NO) Boolean nutritionPlan,

        @Field(zh = "食品安全管理人员数", unit = "人", type = FieldType.WHOLE)
        Long safetyOfficers,

        @Field(zh = "每学期食品安全自查次数", unit = "次", type = FieldType.WHOLE, note = "两个学期不同的，填较少的")
        Long selfChecksPerTerm,

        @Field(zh = "落实日管控", type = FieldType.YES_NO) Boolean dailyChecks,
        @Field(zh = "落实周排查", type = FieldType.YES_NO) Boolean weeklyChecks,
        @Field(zh = "落实月调度", type = FieldType.YES_NO) Boolean monthlyMeetings,
        @Field(zh = "已成立膳食监督家长委员会", type = FieldType.YES_NO) Boolean parentCommittee,

        @Field(zh = "每学期满意度测评次数", unit = "次", type = FieldType.WHOLE, note = "两个学期不同的，填较少的")
        Long surveysPerTerm,

        @Field(zh = "食堂独立核算", type = FieldType.YES_NO) Boolean separateAccounts,
        @Field(zh = "食堂收支已公开", type = FieldType.YES_NO) Boolean accountsPublished) {}
