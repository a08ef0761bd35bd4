package org.dudao.facts;

/** A school's group `cctv`. */
public record Cctv(
        @Field(zh = "一键式报警装置", type = FieldType.YES_NO) Boolean oneTouchAlarm,
        @Field(zh = "与公安联网", type = FieldType.YES_NO) Boolean connectedToPolice,

        @Field(zh = "视频保存天数", unit = "天", type = FieldType.WHOLE)
        Long retentionDays,

        @Field(zh = "禁装部位摄像头数", unit = "个", type = FieldType.WHOLE)
        Long forbiddenPlaceCount,

        @Field(zh = "视频监控系统已建成", type = FieldType.YES_NO) Boolean installed) {}
