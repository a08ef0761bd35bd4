package org.dudao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many items of a group are where.
 *
 * @param key the group's code, as {@link StatisticKey} says
 * @param name the group's name; null if the key says it, or it is unknown
 * @param total all items
 * @param answered those about which the responsible party reported at least once, or began
 * @param unanswered those still to be corrected, without any answer: not waived, standing, handed over, or proved by data
 * @param overdue those whose deadline has passed; by party, that party's own deadline
 * @param reported those reported as done, which wait for a re-check: data do not prove it yet
 * @param toClose those that data prove to be gone, which wait to be closed
 * @param closed those closed
 * @param reopened those that were opened again at least once
 */
public record ItemStatistic(
        String key,
        @Nullable String name,
        int total,
        int answered,
        int unanswered,
        int overdue,
        int reported,
        int toClose,
        int closed,
        int reopened) {
    private static final int TENTHS = 1000;

    /** The sums of groups that have no item in common. */
    static ItemStatistic sum(List<ItemStatistic> rows) {
        return rows.stream()
                .reduce(
                        new ItemStatistic("", null, 0, 0, 0, 0, 0, 0, 0, 0),
                        (one, other) -> new ItemStatistic(
                                "",
                                null,
                                one.total + other.total,
                                one.answered + other.answered,
                                one.unanswered + other.unanswered,
                                one.overdue + other.overdue,
                                one.reported + other.reported,
                                one.toClose + other.toClose,
                                one.closed + other.closed,
                                one.reopened + other.reopened));
    }

    /** The share of closed items in tenths of a percent, cut and not rounded: it is 1000 only when all are closed. 0 of none is null. */
    public @Nullable Integer closedTenths() {
        return total == 0 ? null : (int) ((long) closed * TENTHS / total);
    }
}
