package org.dudao.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * A truth value, unknown if data that it depends on were not reported.
 *
 * @param holds true, false, or null for unknown
 * @param missing the labels of the missing data
 */
public record Truth(Boolean holds, List<String> missing) {
    public static final Truth YES = new Truth(true, List.of());
    public static final Truth NO = new Truth(false, List.of());

    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    public static Truth unknown(String missing) {
        return new Truth(null, List.of(missing));
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(holds);
    }

    public boolean isFalse() {
        return Boolean.FALSE.equals(holds);
    }

    /** False if either is false, even if the other is unknown. */
    public Truth and(Truth other) {
        if (isFalse() || other.isFalse()) {
            return NO;
        }
        return isTrue() && other.isTrue() ? YES : new Truth(null, union(missing, other.missing));
    }

    /** True if either is true, even if the other is unknown. */
    public Truth or(Truth other) {
        if (isTrue() || other.isTrue()) {
            return YES;
        }
        return isFalse() && other.isFalse() ? NO : new Truth(null, union(missing, other.missing));
    }

    public Truth not() {
        return holds == null ? this : of(!holds);
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        b.stream().filter(m -> !all.contains(m)).forEach(all::add);
        return all;
    }
}
