package org.dudao.facts;

/** One committee for the next generation (关工委) or Party branch. */
public record Organisation(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                required = true,
                note = "每行必填，校内唯一；可用本单位的叫法，如 关工委；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, note = "属于学校的行填写")
        String schoolCode,

        @Group OrganisationNextgen nextgen,
        @Group OrganisationParty party) {}
