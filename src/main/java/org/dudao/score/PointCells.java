package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people typed about an item: points, and the reason for departing from the computed ones. */
final class PointCells {
    private static final int DECIMALS = 2;
    private static final int DIGITS = 9;

    private final ScoreFaults faults;

    PointCells(ScoreFaults faults) {
        this.faults = faults;
    }

    TypedPoints read(ScoreRow row, BigDecimal full) {
        List<@Nullable BigDecimal> checked = new ArrayList<>();
        ScoreColumn.CHECKED.forEach(column -> checked.add(points(row, column, full)));
        String reason = row.text(ScoreColumn.REASON);
        return new TypedPoints(
                points(row, ScoreColumn.SELF, full),
                checked,
                points(row, ScoreColumn.FINAL, full),
                reason.isEmpty() ? null : reason);
    }

    private @Nullable BigDecimal points(ScoreRow row, ScoreColumn column, BigDecimal full) {
        if (row.text(column).isEmpty()) {
            return null;
        }
        BigDecimal points = decimal(row, column);
        if (points == null || points.signum() < 0 || points.compareTo(full) > 0) {
            faults.cell(
                    row,
                    column,
                    "不是0至" + full.toPlainString() + "的数",
                    "No number from 0 to " + full.toPlainString(),
                    "0至" + full.toPlainString() + "、至多两位小数；没有评的留空",
                    "0 to " + full.toPlainString() + " with at most two decimals; empty if not given");
            return null;
        }
        return points;
    }

    /** A number with at most two decimals; null if a cell has none, or a formula. */
    static @Nullable BigDecimal decimal(ScoreRow row, ScoreColumn column) {
        String text = row.text(column);
        if (row.isFormula(column) || !text.matches("\\d{1," + DIGITS + "}(\\.\\d+)?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() > DECIMALS ? null : number.scale() < 0 ? number.setScale(0) : number;
    }
}
