package org.dudao.facts;

import java.util.Map;
import java.util.Set;

/** How a number in a text stands to the true value. */
public enum Closeness {
    /** As printed, rounded to its last digit. */
    EXACT,
    /** 约, 左右: five in a hundred more or less. */
    ABOUT,
    /** 以上, 至少, 余, 多: this much or more. */
    AT_LEAST,
    /** 超过, 逾: more than this. */
    ABOVE,
    /** 以内, 不超过, 近: this much or less. */
    AT_MOST,
    /** 不足, 不到, 低于: less than this. */
    BELOW;

    private static final Map<Closeness, Set<String>> BEFORE = Map.of(
            ABOUT, Set.of("约", "大约", "大概", "约为", "约计", "约有", "大致", "≈", "~"),
            AT_LEAST, Set.of("至少", "最少", "最低", "不低于", "不少于", "不小于", "不下", "不下于", "≥", ">=", "≧"),
            ABOVE, Set.of("超过", "超", "高于", "大于", "多于", "逾", "突破", ">"),
            AT_MOST, Set.of("不超过", "不高于", "不大于", "不多于", "未超过", "至多", "最多", "最高", "≤", "<=", "≦", "近", "接近", "将近"),
            BELOW, Set.of("不足", "不到", "未到", "未达到", "未达", "低于", "小于", "少于", "<"));

    private static final Map<Closeness, Set<String>> AFTER = Map.of(
            ABOUT, Set.of("左右", "上下", "许"),
            AT_LEAST, Set.of("以上", "及以上", "余", "多", "+"),
            ABOVE, Set.of(),
            AT_MOST, Set.of("以下", "及以下", "以内", "之内", "内"),
            BELOW, Set.of());

    /** What a word before a number says of it; null for any other word. */
    static Closeness before(String word) {
        return of(word, BEFORE);
    }

    /** What a word after a number says of it; null for any other word. */
    static Closeness after(String word) {
        return of(word, AFTER);
    }

    private static Closeness of(String word, Map<Closeness, Set<String>> words) {
        for (Closeness each : values()) {
            if (words.containsKey(each) && words.get(each).contains(word)) {
                return each;
            }
        }
        return null;
    }

    /** Whether it sets a bound that no rounding moves. */
    boolean isBound() {
        return this != EXACT && this != ABOUT;
    }
}
