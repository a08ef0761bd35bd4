package org.dudao.facts;

/** The township's group `survey`: its own survey of what the public thinks of its schools; counts, not percentages. */
public record Survey(
        @Field(zh = "满意有效问卷数", unit = "份", type = FieldType.WHOLE, note = "乡镇自行组织的教育工作满意度调查；本学年未组织的不填")
        Long satisfiedValid,

        @Field(zh = "有效问卷数", unit = "份", type = FieldType.WHOLE)
        Long validReplies,

        @Field(zh = "发放问卷数", unit = "份", type = FieldType.WHOLE)
        Long handedOut) {}
