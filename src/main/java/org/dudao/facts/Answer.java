package org.dudao.facts;

import java.time.LocalDate;

/** The township's explanation for a QUERY. */
public record Answer(
        @Field(zh = "标准编号", type = FieldType.TEXT, required = true)
        String standard,

        @Field(zh = "对象编号", type = FieldType.TEXT, required = true)
        String subject,

        @Field(zh = "说明时的数值", type = FieldType.TEXT) String value,
        @Field(zh = "说明", type = FieldType.TEXT) String explanation,

        @Field(zh = "说明人职务", type = FieldType.TEXT, note = "填职务，不填姓名")
        String by,

        @Field(zh = "说明日期", type = FieldType.DATE) LocalDate on) {}
