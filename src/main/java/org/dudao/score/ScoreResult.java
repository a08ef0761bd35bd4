package org.dudao.score;

import java.util.Arrays;
import java.util.Locale;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The lines of a score sheet's result. */
public enum ScoreResult {
    TOTAL("总分", "Points of the sheet"),
    GOT("已得", "Got"),
    OPEN("待定", "Open"),
    BASE("计入满分", "Base"),
    SELF("自评合计", "Self, in all"),
    FINAL("最终合计", "Final, in all"),
    GRADE("等级", "Grade"),
    VETOES("一票否决", "Vetoes"),
    CONCLUSION("核查结论", "Conclusion");

    private static final String MARK = "dudao:result-";

    private final String zh;
    private final String en;

    ScoreResult(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The key beside the line. */
    public String key() {
        return MARK + name().toLowerCase(Locale.ROOT);
    }

    /** The label. */
    public BilingualText label() {
        return new BilingualText(zh, en);
    }

    /** Whether a formula of the sheet computes it. */
    public boolean isFormula() {
        return this != GRADE && this != VETOES && this != CONCLUSION;
    }

    /** The line of a key; null if it is none. */
    public static @Nullable ScoreResult of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
