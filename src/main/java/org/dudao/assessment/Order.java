package org.dudao.assessment;

import java.util.Arrays;
import java.util.Comparator;

/** The order of lists in an assessment: by code point, the same on every system and in every language. */
final class Order {
    static final Comparator<String> TEXT =
            Comparator.comparing(s -> s.codePoints().toArray(), Arrays::compare);

    private Order() {}
}
