package org.dudao.facts;

/** A school's group `surround`. */
public record Surround(
        @Field(zh = "最近网吧距离", unit = "m", type = FieldType.WHOLE)
        Long netCafeMinDistance,

        @Field(zh = "周边烟酒彩票网点数", unit = "个", type = FieldType.WHOLE)
        Long tobaccoOutlets) {}
