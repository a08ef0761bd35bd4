package org.dudao.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The columns of a score sheet's tables. Their keys stand in a hidden row, so that a bureau may word and move them as it likes. */
public enum ScoreColumn {
    CHAPTER("章节", "Chapter", 8),
    ITEM("编号", "No.", 8),
    TITLE("要点及要求", "Requirement", 28),
    WAY("计分办法", "Way", 12),
    POINTS("分值", "Points", 7),
    STANDARDS("标准编号", "Standards", 22),
    RULE("计分规则", "Rule", 18),
    OUT("不适用时", "If not applicable", 9),
    SELF("自评得分", "Self", 7),
    CHECKED_1("核查得分一", "Checked 1", 7),
    CHECKED_2("核查得分二", "Checked 2", 7),
    CHECKED_3("核查得分三", "Checked 3", 7),
    FINAL("最终得分", "Final", 7),
    REASON("改动理由", "Reason", 14),
    GOT("系统计分", "Computed", 7),
    OPEN("待定", "Open", 7),
    BASE("计入满分", "Base", 7),
    WHY("计分依据", "Why", 44),
    CHAPTER_TITLE("名称", "Title", 30),
    FLOOR("最低得分率", "Floor", 10),
    GRADE("等级", "Grade", 14),
    FROM("最低分", "From", 10),
    BAR("否决的情形", "What bars it", 40),
    BARRED("不得评为", "Barred grade", 14);

    /** The columns of the items. */
    public static final List<ScoreColumn> ITEMS = List.of(
            CHAPTER, ITEM, TITLE, WAY, POINTS, STANDARDS, RULE, OUT, SELF, CHECKED_1, CHECKED_2, CHECKED_3, FINAL,
            REASON, GOT, OPEN, BASE, WHY);

    /** The columns that the program fills. */
    public static final List<ScoreColumn> COMPUTED = List.of(GOT, OPEN, BASE, WHY);

    /** The columns of the assessors. */
    static final List<ScoreColumn> CHECKED = List.of(CHECKED_1, CHECKED_2, CHECKED_3);

    private static final String MARK = "dudao:";

    private final String zh;
    private final String en;
    private final double width;

    ScoreColumn(String zh, String en, double width) {
        this.zh = zh;
        this.en = en;
        this.width = width;
    }

    /** The key in the hidden row, such as {@code dudao:points}. */
    public String key() {
        return MARK + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heading as issued. */
    public BilingualText heading() {
        return new BilingualText(zh, en);
    }

    /** The width in characters. */
    public double width() {
        return width;
    }

    /** Whether people type into it when a township is scored. */
    public boolean isTyped() {
        return this == SELF || this == FINAL || this == REASON || CHECKED.contains(this);
    }

    /** The column of a key; null if it is none. */
    static @Nullable ScoreColumn of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
