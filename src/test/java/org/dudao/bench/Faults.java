package org.dudao.bench;

/** Rules that fail, as a bureau's own may. */
public final class Faults {
    private Faults() {}

    /** Fails where a value is this one; true for all others. */
    public static boolean failsFor(String value, String whose) {
        if (value.equals(whose)) {
            fail();
        }
        return true;
    }

    /** Fails. */
    public static void fail() {
        throw new IllegalStateException("a fault of this rule");
    }
}
