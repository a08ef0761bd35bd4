package org.dudao.facts;

import java.math.BigDecimal;

/** The township's group `enrolment`. */
public record Enrolment(
        @Field(zh = "小学适龄儿童数", unit = "人", type = FieldType.WHOLE, note = "扣除批准延缓入学")
        Long primaryAgeEligible,

        @Field(zh = "小学适龄儿童已入学数", unit = "人", type = FieldType.WHOLE)
        Long primaryEnrolledOfAge,

        @Field(zh = "初中适龄少年数", unit = "人", type = FieldType.WHOLE)
        Long juniorAgeEligible,

        @Field(zh = "初中适龄少年已入学数", unit = "人", type = FieldType.WHOLE)
        Long juniorEnrolledOfAge,

        @Field(zh = "九年级毕业生数", unit = "人", type = FieldType.WHOLE)
        Long grade9Graduates,

        @Field(zh = "九年前一年级新生数", unit = "人", type = FieldType.WHOLE)
        Long grade1CohortNineYearsAgo,

        @Field(zh = "该届净转入数", unit = "人", type = FieldType.WHOLE, signed = true, note = "转入-转出-死亡")
        Long cohortTransferNet,

        @Field(zh = "初中毕业生数", unit = "人", type = FieldType.WHOLE)
        Long juniorGraduates,

        @Field(zh = "三年前初一在校生数", unit = "人", type = FieldType.WHOLE)
        Long grade7ThreeYearsAgo,

        @Field(zh = "三年转入数", unit = "人", type = FieldType.WHOLE)
        Long juniorTransferIn,

        @Field(zh = "三年转出数", unit = "人", type = FieldType.WHOLE)
        Long juniorTransferOut,

        @Field(zh = "三年死亡数", unit = "人", type = FieldType.WHOLE)
        Long juniorDeaths,

        @Field(zh = "小学就近划片入学数", unit = "人", type = FieldType.WHOLE)
        Long zonedIntakePrimary,

        @Field(zh = "小学新生总数", unit = "人", type = FieldType.WHOLE)
        Long intakePrimary,

        @Field(zh = "初中就近划片入学数", unit = "人", type = FieldType.WHOLE)
        Long zonedIntakeJunior,

        @Field(zh = "初中新生总数", unit = "人", type = FieldType.WHOLE)
        Long intakeJunior,

        @Field(zh = "寄宿制、民办小学就近划片入学数", unit = "人", type = FieldType.WHOLE, note = "已计入小学就近划片入学数，没有这类学校填0")
        Long excludedZonedPrimary,

        @Field(zh = "寄宿制、民办小学新生数", unit = "人", type = FieldType.WHOLE, note = "已计入小学新生总数，没有这类学校填0")
        Long excludedIntakePrimary,

        @Field(zh = "寄宿制、民办初中就近划片入学数", unit = "人", type = FieldType.WHOLE, note = "已计入初中就近划片入学数，没有这类学校填0")
        Long excludedZonedJunior,

        @Field(zh = "寄宿制、民办初中新生数", unit = "人", type = FieldType.WHOLE, note = "已计入初中新生总数，没有这类学校填0")
        Long excludedIntakeJunior,

        @Field(zh = "在园幼儿数", unit = "人", type = FieldType.WHOLE)
        Long kindergartenPupils) {
    /** Pupils of primary and junior schools are 4 to 16 % of the inhabitants: some ten inhabitants per pupil. */
    private static final BigDecimal INHABITANTS_FOR_EACH = BigDecimal.TEN;

    /** The estimated number of inhabitants, from the children of primary and junior age; null if these are not stated. */
    public BigDecimal estimatedInhabitants() {
        return primaryAgeEligible == null || juniorAgeEligible == null
                ? null
                : BigDecimal.valueOf(primaryAgeEligible + juniorAgeEligible).multiply(INHABITANTS_FOR_EACH);
    }
}
