package org.dudao.narrative;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a number say of it.
 *
 * @param bound {@code eq}, {@code ge}, {@code le}, {@code gt}, {@code lt} or {@code about}
 * @param approx {@code under}, {@code over} or {@code about}; null if none
 */
record NumberWords(String bound, @Nullable String approx) {
    private static final Set<String> AT_LEAST = Set.of("不少于", "不低于", "至少");
    private static final Set<String> MORE = Set.of("超过", "突破", "高于", "多于", "大于");
    private static final Set<String> AT_MOST = Set.of("不超过", "不高于", "不多于");
    private static final Set<String> LESS = Set.of("低于", "少于");
    private static final Set<String> UNDER = Set.of("将近", "接近", "近", "不足", "不到");
    private static final Set<String> ABOUT = Set.of("约为", "大约", "约", "大概");

    /**
     * The meaning of two words.
     *
     * @param before the word before the number; empty if none
     * @param after the words after it, those within it first
     */
    static NumberWords of(String before, String after) {
        if (after.endsWith("左右") || after.endsWith("上下") || ABOUT.contains(before)) {
            return new NumberWords("about", "about");
        } else if (after.endsWith("以上")) {
            return new NumberWords("ge", null);
        } else if (after.endsWith("以内") || after.endsWith("以下") || after.endsWith("之内")) {
            return new NumberWords("le", null);
        } else if (UNDER.contains(before)) {
            return new NumberWords(before.startsWith("不") ? "lt" : "le", "under");
        } else if (!after.isEmpty()) {
            return new NumberWords("ge", "over");
        } else if (AT_LEAST.contains(before)) {
            return new NumberWords("ge", null);
        } else if (MORE.contains(before)) {
            return new NumberWords("gt", null);
        } else if (AT_MOST.contains(before)) {
            return new NumberWords("le", null);
        } else if (LESS.contains(before)) {
            return new NumberWords("lt", null);
        }
        return new NumberWords("eq", null);
    }
}
