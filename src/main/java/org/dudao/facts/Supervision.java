package org.dudao.facts;

import java.time.LocalDate;

/** One item of an earlier supervision. */
public record Supervision(
        @Field(zh = "编号", type = FieldType.ROW_CODE, required = true, note = "每行必填，校内唯一；可用本单位的叫法，如 春季开学；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, note = "属于学校的行填写")
        String schoolCode,

        @Field(zh = "督导案号", type = FieldType.TEXT) String caseNo,
        @Field(zh = "督导类型", type = FieldType.CHOICE) SupervisionKind kind,
        @Field(zh = "督导结束日", type = FieldType.DATE) LocalDate endDate,
        @Field(zh = "督导意见书日期", type = FieldType.DATE) LocalDate opinionDate,

        @Field(zh = "整改期限", type = FieldType.DATE, future = true)
        LocalDate deadline,

        @Field(zh = "整改报告日期", type = FieldType.DATE) LocalDate reportDate,
        @Field(zh = "已销号", type = FieldType.YES_NO) Boolean closed,
        @Field(zh = "复查日期", type = FieldType.STATED_DATE) StatedDate recheckDate,
        @Field(zh = "报告公布日期", type = FieldType.STATED_DATE) StatedDate publishedDate,
        @Field(zh = "认定弄虚作假", type = FieldType.YES_NO) Boolean falseData,

        @Field(zh = "督导小组督学人数", unit = "人", type = FieldType.WHOLE, note = "不含聘请的其他专业人员")
        Long groupInspectors,

        @Field(zh = "督导小组评议结束日", type = FieldType.DATE) LocalDate deliberationDate,
        @Field(zh = "初步督导意见反馈日", type = FieldType.DATE) LocalDate feedbackDate,

        @Field(zh = "意见书公布日期", type = FieldType.STATED_DATE) StatedDate opinionPublishedDate,

        @Field(zh = "整改结束日", type = FieldType.DATE) LocalDate rectifiedDate,

        @Field(zh = "督导报告提交政府日期", type = FieldType.DATE) LocalDate governmentReportDate) {}
