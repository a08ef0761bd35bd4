package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    /** U+FF5E stands before U+20BB7 by code point, and after it by the halves of UTF-16. */
    @Test
    void textsAreOrderedByCodePoint() {
        List<String> sorted = List.of("", "A", "AB", "B", "a", "中", "～", "𠮷", "𠮷a");
        assertThat(sorted.stream().sorted(Order.TEXT)).containsExactlyElementsOf(sorted);
        assertThat(sorted.stream().sorted(Order.TEXT.reversed()).sorted(Order.TEXT))
                .containsExactlyElementsOf(sorted);
        for (String a : sorted) {
            for (String b : sorted) {
                int byCodePoints =
                        Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
                assertThat(Integer.signum(Order.TEXT.compare(a, b))).isEqualTo(Integer.signum(byCodePoints));
            }
        }
    }
}
