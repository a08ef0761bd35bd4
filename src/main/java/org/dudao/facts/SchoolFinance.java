package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `finance`. */
public record SchoolFinance(
        @Field(zh = "公用经费预算总额", unit = "元", type = FieldType.DECIMAL)
        BigDecimal publicFunds,

        @Field(zh = "拨付公用经费", unit = "元", type = FieldType.DECIMAL)
        BigDecimal publicFundsAllocated,

        @Field(zh = "生均公用经费定额", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal perPupilQuota,

        @Field(zh = "教师培训经费支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal trainingSpend,

        @Field(zh = "专项资金收入", unit = "元", type = FieldType.DECIMAL)
        BigDecimal earmarkedIn,

        @Field(zh = "专项资金支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal earmarkedOut,

        @Field(zh = "挪用金额", unit = "元", type = FieldType.DECIMAL)
        BigDecimal diverted,

        @Field(zh = "新增债务", unit = "元", type = FieldType.DECIMAL)
        BigDecimal debtNew,

        @Field(zh = "违规收费金额", unit = "元", type = FieldType.DECIMAL)
        BigDecimal illegalCharges,

        @Field(zh = "收支两条线", type = FieldType.YES_NO) Boolean twoLines,
        @Field(zh = "财务公开", type = FieldType.YES_NO) Boolean published,
        @Field(zh = "最近审计年度", type = FieldType.WHOLE) Long auditedYear,

        @Field(zh = "由会计师事务所审计", type = FieldType.YES_NO, note = "民办")
        Boolean auditor,

        @Field(zh = "审计结果已公布", type = FieldType.YES_NO, note = "民办")
        Boolean auditPublished,

        @Field(zh = "与利益关联方交易", unit = "笔", type = FieldType.WHOLE, note = "民办")
        Long relatedPartyDeals,

        @Field(zh = "伙食费收入", unit = "元", type = FieldType.DECIMAL)
        BigDecimal mealIncome,

        @Field(zh = "伙食费支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal mealSpent,

        @Field(zh = "伙食费挪用", unit = "元", type = FieldType.DECIMAL)
        BigDecimal mealDiverted,

        @Field(zh = "校方责任险已投保", type = FieldType.YES_NO) Boolean liabilityInsured) {}
