package org.dudao.facts;

import java.util.Map;
import java.util.Set;

/** The relation of a number in a text to the true value. */
public enum Closeness {
    /** Equal when rounded to the last digit printed. */
    EXACT,
    /** 约, 左右: within five per cent. */
    ABOUT,
    /** 以上, 至少, 余, 多: at least the number. */
    AT_LEAST,
    /** 超过, 逾: more than the number. */
    ABOVE,
    /** 以内, 不超过, 近: at most the number. */
    AT_MOST,
    /** 不足, 不到, 低于: less than the number. */
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

    /** The relation expressed by a word before a number; null for other words. */
    static Closeness before(String word) {
        return of(word, BEFORE);
    }

    /** The relation expressed by a word after a number; null for other words. */
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

    /** Whether it is a bound, to which rounding does not apply. */
    boolean isBound() {
        return this != EXACT && this != ABOUT;
    }
}
