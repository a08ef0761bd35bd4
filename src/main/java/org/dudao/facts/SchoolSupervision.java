package org.dudao.facts;

/** A school's group `supervision`. */
public record SchoolSupervision(
        @Field(zh = "同一问题限期整改通知次数", unit = "次", type = FieldType.WHOLE)
        Long rectificationNotices,

        @Field(zh = "已整改", type = FieldType.YES_NO) Boolean rectified,
        @Field(zh = "责任督学编号", type = FieldType.STATED_TEXT) String inspectorId,

        @Field(zh = "学期经常性督导次数", unit = "次", type = FieldType.WHOLE)
        Long visitsPerTerm) {}
