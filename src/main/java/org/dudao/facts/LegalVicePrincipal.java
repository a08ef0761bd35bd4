package org.dudao.facts;

import java.util.List;

/** One legal vice principal (法治副校长) and the schools served. */
public record LegalVicePrincipal(
        @Field(zh = "编号", type = FieldType.CODE, lasting = true, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "任职学校", type = FieldType.CODES, note = "任职校数由此计得")
        List<String> schoolCodes) {}
