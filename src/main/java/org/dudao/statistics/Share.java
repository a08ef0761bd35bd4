package org.dudao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole. */
public record Share(int part, int whole) {
    private static final int DECIMALS = 4;

    /** The part divided by the whole, rounded down as in each assessment: what is not all is never shown as all; null for 0 of 0. */
    public BigDecimal rate() {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.FLOOR);
    }

    /** The rate as a document prints it: 98.12%; a dash for 0 of 0. */
    public String shown() {
        return whole == 0 ? "–" : rate().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Whether it is more than a tenth. */
    public boolean overATenth() {
        return part * 10L > whole;
    }
}
