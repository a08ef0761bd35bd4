package org.dudao.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether something holds, where not all that it depends on was reported.
 *
 * @param holds true, false, or null for unknown
 * @param missing the labels of what would have to be known
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

    /** Known to be false if either is, whatever is missing. */
    public Truth and(Truth other) {
        if (isFalse() || other.isFalse()) {
            return NO;
        }
        return isTrue() && other.isTrue() ? YES : new Truth(null, union(missing, other.missing));
    }

    /** Known to be true if either is, whatever is missing. */
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
