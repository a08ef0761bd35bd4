package org.dudao.facts;

/** One member of the staff of a distance-education site. */
public record SiteStaff(
        @Field(zh = "编号", type = FieldType.CODE, lasting = true, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, note = "属于学校的行填写")
        String schoolCode,

        @Field(zh = "会操作管理设备", type = FieldType.YES_NO) Boolean canOperate,
        @Field(zh = "会教学组织管理", type = FieldType.YES_NO) Boolean canTeach,
        @Field(zh = "会排除一般性设备故障", type = FieldType.YES_NO) Boolean canRepair) {}
