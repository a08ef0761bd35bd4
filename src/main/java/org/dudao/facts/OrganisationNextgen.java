package org.dudao.facts;

/** The group `nextgen` of a row. */
public record OrganisationNextgen(
        @Field(zh = "关工委成员数", unit = "人", type = FieldType.WHOLE)
        Long members,

        @Field(zh = "其中“五老”数", unit = "人", type = FieldType.WHOLE)
        Long wulao) {}
