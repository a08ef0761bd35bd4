package org.dudao.facts;

/** The township's group `kindergarten`. */
public record Kindergarten(
        @Field(zh = "公办中心园数", unit = "所", type = FieldType.WHOLE)
        Long publicCentralCount,

        @Field(zh = "摸排无证园数", unit = "所", type = FieldType.WHOLE)
        Long unlicensedFound,

        @Field(zh = "已处置无证园数", unit = "所", type = FieldType.WHOLE)
        Long unlicensedClosed) {}
