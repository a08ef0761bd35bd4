package org.dudao.facts;

/** A school's group `surround`. */
public record Surround(
        @Field(zh = "最近网吧距离", unit = "m", type = FieldType.WHOLE)
        Long netCafeMinDistance,

        @Field(zh = "周边烟酒彩票网点数", unit = "个", type = FieldType.WHOLE, summable = false)
        Long tobaccoOutlets,

        @Field(zh = "周边不适宜未成年人场所数", unit = "处", type = FieldType.WHOLE, note = "营业性娱乐场所、酒吧、网吧等，按当地口径")
        Long unsuitablePlaces,

        @Field(zh = "校门口流动摊点数", unit = "个", type = FieldType.WHOLE, note = "校门口50米之内；经检查没有的填0")
        Long gateStalls) {}
