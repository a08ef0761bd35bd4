package org.dudao.score;

import java.math.BigDecimal;

/**
 * The points of an item, a chapter or a sheet.
 *
 * @param got those that are certain
 * @param open those that hang on what is not assessed
 * @param base those that could be got: the full ones, without items that leave the base
 */
public record Points(BigDecimal got, BigDecimal open, BigDecimal base) {
    /** No points of none. */
    public static final Points NONE = new Points(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Checks that they are an interval within the base. */
    public Points {
        if (got.signum() < 0 || open.signum() < 0 || got.add(open).compareTo(base) > 0) {
            throw new IllegalArgumentException(got + " + " + open + " of " + base);
        }
    }

    /** Exactly so many. */
    static Points of(BigDecimal got, BigDecimal base) {
        return new Points(got, BigDecimal.ZERO, base);
    }

    /** From so many to so many. */
    static Points between(BigDecimal least, BigDecimal most, BigDecimal base) {
        return new Points(least, most.subtract(least), base);
    }

    /** None is certain. */
    static Points open(BigDecimal base) {
        return new Points(BigDecimal.ZERO, base, base);
    }

    /** The most that may come out. */
    public BigDecimal most() {
        return got.add(open);
    }

    /** Those that are lost for certain. */
    public BigDecimal lost() {
        return base.subtract(most());
    }

    /** The sum of both. */
    public Points plus(Points other) {
        return new Points(got.add(other.got), open.add(other.open), base.add(other.base));
    }
}
