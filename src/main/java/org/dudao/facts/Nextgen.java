package org.dudao.facts;

/** The township's group `nextgen`. */
public record Nextgen(
        @Field(zh = "关工委组织数", unit = "个", type = FieldType.WHOLE)
        Long orgs,

        @Field(zh = "家长学校数", unit = "所", type = FieldType.WHOLE)
        Long parentSchools) {}
