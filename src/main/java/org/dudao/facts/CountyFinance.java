package org.dudao.facts;

import java.math.BigDecimal;

/** The county document's group `finance`; refused in a township's submission. */
public record CountyFinance(
        @Field(zh = "生均公用经费拨付", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal perPupilAllocated,

        @Field(zh = "寄宿生生均公用经费另加拨付", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal perBoarderExtra,

        @Field(zh = "特教生均公用经费", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal specialPerPupil,

        @Field(zh = "营养膳食补助标准", unit = "元/生·日", type = FieldType.DECIMAL)
        BigDecimal mealSubsidyPerDay,

        @Field(zh = "教师年平均工资", unit = "元", type = FieldType.DECIMAL)
        BigDecimal teacherAvgPay,

        @Field(zh = "公务员年平均工资", unit = "元", type = FieldType.DECIMAL)
        BigDecimal civilServantAvgPay,

        @Field(zh = "拖欠工资", unit = "元", type = FieldType.DECIMAL)
        BigDecimal payArrears,

        @Field(zh = "本年一般公共预算教育支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal genPublicEducNow,

        @Field(zh = "上年一般公共预算教育支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal genPublicEducPrev,

        @Field(zh = "本年生均支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal perPupilNow,

        @Field(zh = "上年生均支出", unit = "元", type = FieldType.DECIMAL)
        BigDecimal perPupilPrev,

        @Field(zh = "营养改善计划试点地区", type = FieldType.YES_NO) Boolean pilotArea,

        @Field(zh = "财政性教育经费", unit = "元", type = FieldType.DECIMAL, note = "本级，最近一个完整年度")
        BigDecimal fiscalEducation,

        @Field(zh = "财政性学前教育经费", unit = "元", type = FieldType.DECIMAL, note = "本级，与“财政性教育经费”同一年度")
        BigDecimal fiscalPreschool) {}
