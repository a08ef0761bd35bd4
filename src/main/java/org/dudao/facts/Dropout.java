package org.dudao.facts;

/** The township's group `dropout`. */
public record Dropout(
        @Field(zh = "小学学年内辍学人数", unit = "人", type = FieldType.WHOLE)
        Long primaryCount,

        @Field(zh = "小学学年初在校生数", unit = "人", type = FieldType.WHOLE)
        Long primaryBase,

        @Field(zh = "初中学年内辍学人数", unit = "人", type = FieldType.WHOLE)
        Long juniorCount,

        @Field(zh = "初中学年初在校生数", unit = "人", type = FieldType.WHOLE)
        Long juniorBase,

        @Field(zh = "适龄儿童台账", type = FieldType.YES_NO) Boolean hasAgeEligibleLedger,
        @Field(zh = "疑似辍学学生台账", type = FieldType.YES_NO) Boolean hasSuspectedLedger,
        @Field(zh = "辍学学生台账", type = FieldType.YES_NO) Boolean hasDropoutLedger) {}
