package org.dudao.score;

import java.math.BigDecimal;

/** How points follow from facts. Only what is certain is got; what hangs on missing data is open, never none and never full. */
public sealed interface ScoreRule permits AllOrNone, MinusPerStep, ByBands, ByRank, ByRectification, ByJudgement {
    /** The word for it in a sheet. */
    ScoreWay way();

    /**
     * The points of an item that is applicable.
     *
     * @param full the item's points, more than 0
     */
    Points points(ItemFacts facts, BigDecimal full);

    /** Whether facts say that the item does not apply: none of its standards does, or waivers excuse all. */
    default boolean isOut(ItemFacts facts) {
        return facts.isOut();
    }
}
