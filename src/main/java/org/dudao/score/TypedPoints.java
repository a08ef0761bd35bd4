package org.dudao.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people typed about an item.
 *
 * @param self the township's own points; null if it gave none
 * @param checked those of each assessor, in the order of the columns; null where one gave none
 * @param last the final points; null if nobody gave them
 * @param reason why they depart from what was computed; null if none is given
 */
public record TypedPoints(
        @Nullable BigDecimal self,
        List<@Nullable BigDecimal> checked,
        @Nullable BigDecimal last,
        @Nullable String reason) {
    /** Nothing. */
    public static final TypedPoints NONE = new TypedPoints(null, List.of(), null, null);

    private static final int DECIMALS = 2;

    /** Protects the list. */
    public TypedPoints {
        checked = Collections.unmodifiableList(new ArrayList<>(checked));
    }

    /** Whether anything is typed. */
    boolean isEmpty() {
        return self == null && last == null && reason == null && given().isEmpty();
    }

    /** The points of those assessors who gave any. */
    public List<BigDecimal> given() {
        return checked.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The same with the numbers of the columns. */
    List<Score.Given> numbered() {
        List<Score.Given> numbered = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            BigDecimal points = checked.get(i);
            if (points != null) {
                numbered.add(new Score.Given(i + 1, points));
            }
        }
        return numbered;
    }

    /** Their mean, cut to two decimals; null if there are none. */
    public @Nullable BigDecimal mean() {
        List<BigDecimal> given = given();
        return given.isEmpty()
                ? null
                : given.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(given.size()), DECIMALS, RoundingMode.DOWN);
    }

    /** The distance from the lowest to the highest of them; null if there are fewer than two. */
    public @Nullable BigDecimal spread() {
        List<BigDecimal> given = given();
        return given.size() < 2
                ? null
                : given.stream()
                        .reduce(BigDecimal::max)
                        .orElseThrow()
                        .subtract(given.stream().reduce(BigDecimal::min).orElseThrow());
    }
}
