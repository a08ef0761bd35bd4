package org.dudao.assessment;

import org.dudao.facts.CodeList;

/** What became of an item between two assessments, worst first. */
public enum ChangeKind implements CodeList {
    /** Gone in the old assessment, and found by the new one. */
    REOPENED("reopened", "重新出现", "found again after it was gone"),
    /** Found by the new assessment alone. */
    NEW("new", "新发现", "new"),
    /** Found by both, with another value. */
    CHANGED("changed", "仍未整改，数值有变", "still found, with another value"),
    /** The new assessment proves nothing of it. */
    NOT_COMPARABLE("notComparable", "不能比较", "not comparable"),
    /** The new assessment proves that it is gone. */
    FIXED("fixed", "已消除", "gone"),
    /** Found by both, with the same value. */
    UNCHANGED("unchanged", "仍未整改，数值未变", "still found, unchanged");

    private final String code;
    private final String zh;
    private final String en;

    ChangeKind(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
