package org.dudao.assessment;

import java.util.Comparator;

/** The order of lists in an assessment: by code point, on every system and in every language. */
final class Order {
    static final Comparator<String> TEXT = Order::compare;

    private Order() {}

    /** UTF-16 has the order of code points except for surrogates, which encode the highest characters. */
    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
