package org.dudao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of a total. */
public record Share(int part, int whole) {
    private static final int DECIMALS = 4;

    /** The quotient, rounded down as in each assessment, so that it is 100 % only for all; null for 0 of 0. */
    public BigDecimal rate() {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.FLOOR);
    }

    /** The rate as printed in documents: 98.12%; a dash for 0 of 0. */
    public String shown() {
        return whole == 0 ? "–" : rate().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Whether it is more than a tenth. */
    public boolean overATenth() {
        return part * 10L > whole;
    }
}
