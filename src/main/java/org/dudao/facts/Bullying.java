package org.dudao.facts;

/** A school's group `bullying`. */
public record Bullying(
        @Field(zh = "学生欺凌治理委员会", type = FieldType.YES_NO) Boolean committee,
        @Field(zh = "学生欺凌防控工作制度", type = FieldType.YES_NO) Boolean system,

        @Field(zh = "本学期防治欺凌教育次数", unit = "次", type = FieldType.WHOLE)
        Long lessonsPerTerm,

        @Field(zh = "教职工已受防治欺凌培训", type = FieldType.YES_NO) Boolean staffTrained,

        @Field(zh = "本学年防治欺凌专项调查次数", unit = "次", type = FieldType.WHOLE)
        Long surveysPerYear,

        @Field(
                zh = "逾期未完成调查的欺凌、暴力事件数",
                unit = "起",
                type = FieldType.WHOLE,
                note = "本学年；自发现之日起10日内未完成调查的，尚在10日内的不计；没有的填0")
        Long inquiriesLate) {}
