package org.dudao.facts;

/** One site of distance education. */
public record Site(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                required = true,
                note = "每行必填，校内唯一；可用本单位的叫法，如 1号教室；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, note = "属于学校的行填写")
        String schoolCode,

        @Field(zh = "资源接收、下载登记表", type = FieldType.YES_NO) Boolean downloadRegister,
        @Field(zh = "资源使用情况登记表", type = FieldType.YES_NO) Boolean useRegister) {}
